package coop.meent.api;

/// A circle of people who may find and read something.
///
/// @param term how the index writes it: `public`, `members`, `org:42`, `person:7`, `team`
/// @since 1.0
public record Audience(String term) {
    /// Everybody, signed in or not.
    public static final Audience PUBLIC = new Audience("public");

    /// Persons with a mandate at an organisation that is a member at the moment of the query.
    public static final Audience MEMBERS = new Audience("members");

    /// The team that runs the site.
    public static final Audience TEAM = new Audience("team");

    /// {@return the people with a mandate at the organisation}
    public static Audience organisation(long id) {
        return new Audience("org:" + id);
    }

    /// {@return one person}
    public static Audience person(long id) {
        return new Audience("person:" + id);
    }
}
