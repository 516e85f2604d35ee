package coop.meent.compass.sets;

import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.SetReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A version of a set as the team sees it: one that comes with the plugin, one of its own, or a
/// draft.
///
/// @param own whether it comes with the plugin
/// @param changedAt empty for one that comes with the plugin
/// @param version counts the changes of a draft
/// @param gone ids of its questions that were retired
record Entry(
        SetKey key,
        State state,
        boolean own,
        SetReader.Draft draft,
        Optional<Instant> changedAt,
        int version,
        Set<String> gone) {
    /// How a version stands.
    enum State {
        DRAFT,
        PUBLISHED,
        RETIRED;

        /// {@return its name in messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public QuestionSet set() {
        return draft.set();
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /// {@return the address of its page, without language}
    public String path() {
        return path(key);
    }

    static String path(SetKey key) {
        return "/compass/sets/%s/%d".formatted(key.id(), key.version());
    }
}
