package coop.meent.core.privacy;

import coop.meent.core.plugins.PersonalData;

/// One thing that the site keeps of persons, in the reader's language. Templates see public methods
/// only.
///
/// @param plugin whose table it is; `core` for the platform's own
/// @param stays what stays after an erasure, and why; empty when nothing does
/// @param goes whether an erasure takes something away
record DataRow(
        String plugin,
        String table,
        String what,
        String purpose,
        String retention,
        String stays,
        boolean goes) {
    static DataRow of(PersonalData one, String language) {
        return new DataRow(
                one.schema(),
                one.table(),
                PersonalData.in(language, one.what()),
                PersonalData.in(language, one.purpose()),
                PersonalData.in(language, one.retention()),
                PersonalData.in(language, one.stays()),
                !one.erase().isEmpty());
    }
}
