using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Reading;
using Aftercourse.Web.Reviewing;
using Aftercourse.Web.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Aftercourse.Web.Hosting;

/// <summary>The site put together: what it needs, and the order in which a request passes.</summary>
public static class Site
{
    /// <summary>Runs until it is told to stop. Returns the exit code.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (Build(args, Console.Error) is not { } site)
            return 1;
        await using (site)
            await site.RunAsync();
        return 0;
    }

    /// <summary>The site, ready to run; null where the article does not compile, which is said on <paramref name="errors"/>.</summary>
    /// <param name="args">Options of the command line.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="change">What is changed before it is put together: tests listen to the log, and send from many addresses.</param>
    public static WebApplication? Build(string[] args, TextWriter errors, Action<WebApplicationBuilder>? change = null)
    {
        // The name is said because the program that starts may be another one, and pages are found by it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Site).Assembly.GetName().Name });
        var options = SiteOptions.From(builder.Configuration);
        var database = RecordsHosting.Open(options);
        if (Edition.Load(options.Article, errors, options.Retractions) is not { } edition)
        {
            database.GetAwaiter().GetResult().Dispose();
            return null;
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LargestBody;
            kestrel.Limits.MaxRequestLineSize = RequestLimits.LongestRequestLine;
        });
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(edition);
        services.AddSingleton<ProvedFiles>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<EmergencyNumbers>();
        services.AddRecords(database);
        services.AddSingleton<CheckKeeping>();
        services.AddSingleton<PinPass>();
        services.AddReading(options);
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/EmergencyNumber", $"{{kind:regex(^(check|follow)$)}}/{{secret}}{CheckAddress.Country}"));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Letters of all languages as they are: fewer bytes, and nothing to fear, since the page says that it is UTF-8.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "form";
            form.Cookie.HttpOnly = true;
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.FormFieldName = "form";
            form.SuppressXFrameOptionsHeader = true;
        });
        // A form that was opened before a restart can still be sent after it.
        var keys = Directory.CreateDirectory(Path.Combine(options.Data, "keys"));
        services.AddDataProtection().SetApplicationName("aftercourse").PersistKeysToFileSystem(keys);
        services.AddSingleton(LinkKey.Open(keys.FullName));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        // An article has long pages: a third smaller, for a few milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddProblemPages();
        services.AddRateLimits();

        change?.Invoke(builder);

        var site = builder.Build();
        // What failed is logged by ProblemPages, without what a person sent; the framework would log it with it.
        site.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem/500", SuppressDiagnosticsCallback = _ => true });
        site.UseSecurityHeaders();
        site.UseStatusCodePagesWithReExecute("/problem/{0}");
        site.UseRequestLimits();
        // Only what holds no secret is compressed: see docs/threat-model.md.
        site.UseWhen(context => !context.Request.HasSecret(), branch => branch.UseResponseCompression());
        site.UseUnchangedPages();
        // Their addresses carry a hash of their content, so they never change.
        site.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable" });
        site.UseRouting();
        site.UseRateLimiter();
        site.UseAntiforgery();
        site.MapRazorPages();
        site.MapListings();
        site.MapPagesJson();
        site.MapProofScripts();
        return site;
    }
}
