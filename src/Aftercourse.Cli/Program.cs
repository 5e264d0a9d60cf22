using Aftercourse.Cli;


return CommandLine.Run(args, Terminal.OfProcess());
