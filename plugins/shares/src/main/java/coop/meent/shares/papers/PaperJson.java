package coop.meent.shares.papers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Papers that are made many at once, for programs.
///
/// @param kind `certificates` or `extract`
/// @param shareClass of the extract of one class; null for all
/// @param asOf the register at the end of this day
/// @param seq the last entry that they show
/// @param made how many there are by now
/// @param work id of what makes them, as `/api/v1/work/ID` tells
/// @param file where they are, zipped; null until they are done
record PaperJson(
        int no,
        String kind,
        @Nullable Integer shareClass,
        String asOf,
        long seq,
        String asked,
        boolean done,
        long made,
        long work,
        @Nullable String file) {
    /// All that were made in the last days.
    record All(List<PaperJson> items) {}

    /// What is asked for.
    ///
    /// @param asOf a day; today when it is left out
    /// @param shareClass of an extract of one class
    record Wish(@Nullable String asOf, @Nullable Integer shareClass) {
        static final String EXAMPLE = "{\"asOf\": \"2026-01-01\"}";
    }

    static PaperJson of(long register, BatchStore.Batch it) {
        var path = "/api/v1/shares/registers/%d/papers/%d".formatted(register, it.no());
        var only = RollStore.of(it.wanted().only());
        return new PaperJson(
                it.no(),
                it.wanted().kind().name().toLowerCase(Locale.ROOT),
                only.orElse(null),
                it.day().toString(),
                it.seq(),
                it.asked().toString(),
                it.done(),
                it.files(),
                it.work(),
                Optional.of(path + "/file").filter(_ -> it.done()).orElse(null));
    }
}
