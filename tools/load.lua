-- For wrk: sends each prepared request once. The first line of the file is the cookie; each other one an address, a tab, and a form.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  requests, at = {}, 0
  local of = tonumber(args[2])
  local cookie
  local line = 0
  for text in io.lines(args[1]) do
    if not cookie then
      cookie = text
    else
      if line % of == number then
        local path, body = text:match("^(%S+)\t(.*)$")
        requests[#requests + 1] = wrk.format("POST", path, { ["Cookie"] = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
      end
      line = line + 1
    end
  end
end

function request()
  at = at + 1
  -- Once more from the beginning would store nothing: the run has to be shorter than the list.
  if at > #requests then
    wrk.thread:stop()
    at = 1
  end
  return requests[at]
end

function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %.0f %.2f %.2f %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed, summary.requests))
end
