using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reporting;

return args is ["reports", .. var rest] ? await ReportsCommand.Run(rest, Console.Out, Console.Error) : await Site.Run(args);
