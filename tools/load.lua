-- For wrk: sends each prepared request once, or again and again where the third argument is `again`. The first line of the file is the cookie; each other one an address, a tab, and a form.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  requests, at = {}, 0
  local of = tonumber(args[2])
  again = args[3] == "again"
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
  if at > #requests then
    -- A check-in that is completed is not stored once more: the run has to be shorter than the list.
    if not again then
      wrk.thread:stop()
    end
    at = 1
  end
  return requests[at]
end

function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %.0f %.2f %.2f %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed, summary.requests))
end
