package coop.meent.jobs;

import java.time.LocalDate;

/// A vacancy as a template reads it, in the reader’s language. Templates see public methods only.
///
/// @param sector name of the sector; empty when unknown
/// @param place where the work is, home included
/// @param work kind of work and hours
/// @param wage what it pays
/// @param description Markdown
/// @param reply how to apply
/// @param state code of [VacancyState]
/// @param fresh whether it was published in the last week
/// @param own whether the reader may change it
/// @param lit whether it is of an organisation of the reader
/// @param hidden why the team hides it; empty while it does not
record VacancyView(
        long id,
        String title,
        String path,
        String language,
        String organisation,
        String organisationPath,
        String sector,
        String place,
        String work,
        Wage wage,
        String jointCommittee,
        String description,
        Reply reply,
        LocalDate closesOn,
        String state,
        boolean fresh,
        boolean own,
        boolean lit,
        boolean membersOnly,
        String refusal,
        boolean titleHint,
        long visitors,
        String hidden) {
    /// What it pays.
    ///
    /// @param key message that takes the two amounts, or none
    /// @param priced whether there are amounts
    /// @param minimum in cents
    /// @param maximum in cents
    record Wage(String key, boolean priced, long minimum, long maximum) {}

    /// How to apply.
    ///
    /// @param key message of the button
    /// @param href where the button leads
    /// @param text address or link, to be read
    record Reply(String key, String href, String text) {}

    /// {@return organisation, place and work in one line}
    public String meta() {
        return organisation + "\u00a0· " + place + "\u00a0· " + work;
    }

    public boolean open() {
        return state.equals(VacancyState.OPEN.code());
    }

    public boolean draft() {
        return state.equals(VacancyState.DRAFT.code());
    }

    public boolean waiting() {
        return state.equals(VacancyState.WAITING.code());
    }

    public boolean over() {
        return !open() && !draft() && !waiting() && hidden.isEmpty();
    }
}
