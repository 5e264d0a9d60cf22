using System.Globalization;
using Aftercourse.Load;

// tools/load.sh calls it.
switch (args)
{
    case ["bare", var file, var address]:
        await BareEndpoint.Run(file, address);
        return 0;
    case ["site", var data, var address, var interviews, var requests]:
        return await PreparedSite.Run(data, address, int.Parse(interviews, CultureInfo.InvariantCulture), requests);
    case ["steps", var data, var interviews]:
        return await Steps.Run(data, int.Parse(interviews, CultureInfo.InvariantCulture));
    case ["questions", var data, var requests]:
        return await QuestionTimes.Run(data, int.Parse(requests, CultureInfo.InvariantCulture));
    case ["count", var file]:
        Console.WriteLine(await PreparedSite.Completed(file));
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: bare FILE ADDRESS | site DATA ADDRESS INTERVIEWS REQUESTS | steps DATA INTERVIEWS | questions DATA REQUESTS | count FILE");
        return 2;
}
