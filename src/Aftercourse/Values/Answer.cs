namespace Aftercourse.Values;

/// <summary>What is known of a fact.</summary>
public enum AnswerState : byte
{
    /// <summary>Nobody has asked, or the question was passed over.</summary>
    Unanswered,

    /// <summary>"I am not sure".</summary>
    Unsure,

    /// <summary>A value was given.</summary>
    Answered,
}

/// <summary>
/// The answer to one fact. The meaning of <see cref="Value"/> depends on the fact's type: 1 or 0 for yes/no, the option's index for one of, whole steps of
/// the precision for a number (38.5 with one decimal is 385), minutes for a duration, and a bit for each ticked option for any of. With "not sure" it is the least that may be meant
/// (<see cref="AtLeast"/>), otherwise zero.
/// </summary>
/// <param name="State">What is known. The default is <see cref="AnswerState.Unanswered"/>.</param>
/// <param name="Value">The value, see above.</param>
/// <param name="UnsureOptions">For any of: a bit for each option answered "not sure".</param>
/// <param name="OpenOptions">For any of: a bit for each option not answered yet.</param>
public readonly record struct Answer(AnswerState State, int Value, int UnsureOptions = 0, int OpenOptions = 0)
{
    /// <summary>No answer yet.</summary>
    public static Answer Unanswered => default;

    /// <summary>"I am not sure".</summary>
    public static Answer Unsure => new(AnswerState.Unsure, 0);

    /// <summary>"I am not sure" how strong the pain was at its worst, of which the diary knows the least that it was. Only the role <c>worst</c> has it; with zero it is <see cref="Unsure"/>.</summary>
    public static Answer AtLeast(int least) => new(AnswerState.Unsure, least);

    /// <summary>Yes.</summary>
    public static Answer Yes => new(AnswerState.Answered, 1);

    /// <summary>No.</summary>
    public static Answer No => new(AnswerState.Answered, 0);

    /// <summary>A number in steps, an option's index, minutes, or ticked options as bits with all others no.</summary>
    public static Answer Of(int value) => new(AnswerState.Answered, value);

    /// <summary>Whether a value was given, for any of: to every option.</summary>
    public bool IsComplete => State == AnswerState.Answered && UnsureOptions == 0 && OpenOptions == 0;

    /// <summary>The truth of a test that holds for the value, or the doubt where there is no value.</summary>
    public Truth When(bool holds) => State switch
    {
        AnswerState.Answered => Truth.Of(holds),
        AnswerState.Unsure => Truth.Unsure,
        _ => Truth.Unanswered,
    };

    /// <summary>For any of: whether the option is ticked.</summary>
    public Truth Includes(int option)
    {
        if (State != AnswerState.Answered)
            return When(false);
        var bit = 1 << option;
        return (Value & bit) != 0 ? Truth.Yes
            : (UnsureOptions & bit) != 0 ? Truth.Unsure
            : (OpenOptions & bit) != 0 ? Truth.Unanswered
            : Truth.No;
    }
}
