namespace Aftercourse.Web.Hosting;

/// <summary>Addresses that are only read.</summary>
public static class ReadOnlyAddresses
{
    /// <summary>Answers GET, and HEAD for whoever asks what is there before fetching it.</summary>
    public static void MapRead(this IEndpointRouteBuilder site, string address, Delegate answer) => site.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], answer);
}
