package coop.meent.core.plugins.removal;

import java.util.List;

/// What there is of a plugin.
///
/// @param plugin its id
/// @param tables of its schema, by name
/// @param documents in the search; -1 where nobody can count them, as beside a running site
/// @param settings that somebody chose
/// @param notices that people have of it
/// @param files that it keeps
/// @param versions that are unpacked
public record Holdings(
        String plugin,
        List<Table> tables,
        long documents,
        long settings,
        long notices,
        long files,
        long versions) {
    /// A table of a plugin.
    ///
    /// @param name without its schema
    public record Table(String name, long rows) {}

    /// {@return the rows of all tables}
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
