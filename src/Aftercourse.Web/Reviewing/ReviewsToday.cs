using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Reviewing;

/// <summary>Where the review of the article stands today, computed from its signatures once a day. Nothing on a page says "reviewed" but what comes from here.</summary>
public sealed class ReviewsToday(Edition edition, TimeProvider clock)
{
    private volatile Day? _day;

    /// <summary>Where the whole article stands.</summary>
    public ReviewStanding Standing => Now.Standing;

    /// <summary>Claim by claim.</summary>
    public ReviewStatus Status => Now.Status.Value;

    private Day Now
    {
        get
        {
            var date = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            if (_day is { } known && known.Date == date)
                return known;
            var day = new Day(date, edition.Reviews.Standing(date), new Lazy<ReviewStatus>(() => edition.Reviews.Status(date)));
            _day = day;
            return day;
        }
    }

    /// <summary>Where some claims stand together.</summary>
    public ReviewStanding Of(IEnumerable<Claim> claims) => ReviewStanding.Of(claims.Select(Status.Of));

    private sealed record Day(DateOnly Date, ReviewStanding Standing, Lazy<ReviewStatus> Status);
}
