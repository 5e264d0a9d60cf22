using Aftercourse.Bench;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

await SelfCheck.RunAsync();
var config = DefaultConfig.Instance.AddJob(Job.ShortRun).AddColumn(StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(Section).Assembly).Run(args, config);
