using Aftercourse.Records.Tests;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// As xunit's own entry point, and one thing more: a program that writes check-ins until it is killed.
return args switch
{
    [CheckInWriter.Verb, var file] => await CheckInWriter.Write(file),
    _ when args.Any(a => a is "-automated" or "@@") => await ConsoleRunner.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
