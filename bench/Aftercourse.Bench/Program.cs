using System.Globalization;
using Aftercourse.Bench;
using Aftercourse.Bench.Growth;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

// growth [ROUNDS]: some minutes, and no benchmark of microseconds.
if (args is ["growth", ..])
{
    GrowthRun.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3);
    return;
}

await SelfCheck.RunAsync();
var config = DefaultConfig.Instance.AddJob(Job.ShortRun).AddColumn(StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(Section).Assembly).Run(args, config);
