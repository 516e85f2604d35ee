package coop.meent.api;

import java.time.Clock;

/// What the platform offers to one plugin; handed to its constructor.
///
/// @since 1.0
@Provided
public interface Platform {
    /// {@return the only door to the database, under this plugin's own role}
    Transactions transactions();

    /// {@return the site's clock, in the site's time zone}
    Clock clock();

    /// {@return the organisations, from memory}
    Organisations organisations();

    /// {@return the persons}
    People people();

    /// {@return who may do what on which day, from memory}
    Entitlements entitlements();

    /// {@return the texts of this plugin in every language}
    Texts texts();

    /// {@return addresses of pages, plain and signed}
    Links links();

    /// {@return the search of the whole site}
    Search search();

    /// {@return Markdown made safe}
    Markdown markdown();

    /// {@return answers that are not HTML pages: feeds, JSON-LD}
    Formats formats();

    /// {@return a way to count visitors without knowing them}
    Visitors visitors();

    /// {@return the files that this plugin keeps}
    StoredFiles files();

    /// {@return the groups of persons}
    Groups groups();

    /// {@return what people and organisations have to pay}
    Charges charges();

    /// {@return who belongs to which audience at this moment}
    Audiences audiences();

    /// {@return pages that follow what happens}
    Live live();

    /// {@return links that carry their own permission, of this plugin}
    Passes passes();

    /// {@return calendar files and mail parts}
    Calendars calendars();

    /// {@return what asks whether things are still correct}
    Freshness freshness();

    /// {@return what other plugins answer}
    Facts facts();

    /// {@return whether this plugin runs at this moment}
    ///
    /// @param plugin its id
    boolean runs(String plugin);

    /// {@return how work begins that lasts}
    Work work();

    /// {@return what makes PDF files}
    Papers papers();

    /// {@return what seals texts under a key that is not in the database}
    Seals seals();

    /// {@return the one way to other machines}
    Outbound outbound();

    /// {@return what the team of the site set of this plugin}
    PluginSettings settings();
}
