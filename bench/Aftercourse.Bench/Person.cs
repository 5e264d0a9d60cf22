namespace Aftercourse.Bench;

/// <summary>One person and one procedure as a plain object, the input that RulesEngine wants: the facts of the frozen article by name.</summary>
public sealed class Person
{
    public int SinceStart { get; set; }

    public int SinceEnd { get; set; }

    public int Onset { get; set; }

    public int Attempts { get; set; }

    public int CatheterDays { get; set; }

    public int Pain { get; set; }

    public int WorstPain { get; set; }

    public int Lasted { get; set; }

    public int Trend { get; set; }

    public int Contacts { get; set; }

    public int LegPainBegan { get; set; }

    public bool IsNeuraxial { get; set; }

    public bool DuralTap { get; set; }

    public bool BloodPatch { get; set; }

    public bool ForBirth { get; set; }

    public bool PlaceNeedleSite { get; set; }

    public bool PlaceLowerBack { get; set; }

    public bool PlaceUpperBack { get; set; }

    public bool PlaceNeck { get; set; }

    public bool PlaceShoulders { get; set; }

    public bool PlaceButtocks { get; set; }

    public bool PlaceLegs { get; set; }

    public bool PlaceTummy { get; set; }

    public bool Returned { get; set; }

    public bool AskedBefore { get; set; }

    public bool LegWeakness { get; set; }

    public bool HeelLiftFails { get; set; }

    public bool LegsStillNumb { get; set; }

    public bool NumbnessSpreads { get; set; }

    public bool SaddleNumbness { get; set; }

    public bool BladderBowelChange { get; set; }

    public bool CannotPassUrine { get; set; }

    public bool SuddenSeverePain { get; set; }

    public bool ChestOrBreath { get; set; }

    public bool PaleFaint { get; set; }

    public bool StrokeSigns { get; set; }

    public bool ConfusedOrRash { get; set; }

    public bool Fever { get; set; }

    public bool Headache { get; set; }

    public bool StiffNeck { get; set; }

    public bool BrightLightHurts { get; set; }

    public bool Unwell { get; set; }

    public bool SitePus { get; set; }

    public bool SiteRed { get; set; }

    public bool ClearFluid { get; set; }

    public bool HeadacheDanger { get; set; }

    public bool HeadacheUpright { get; set; }

    public bool HeadacheLate { get; set; }

    public bool SevereUnrelieved { get; set; }

    public bool LegPain { get; set; }

    public bool NumbPatch { get; set; }

    public bool NightPain { get; set; }

    public bool SwollenLeg { get; set; }

    public bool LegPainBoth { get; set; }

    public bool BloodThinner { get; set; }

    public bool WeakDefences { get; set; }

    public bool BackTroubleBefore { get; set; }

    public bool Fearful { get; set; }
}
