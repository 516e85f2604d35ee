package coop.meent.knowledge.insight;

import coop.meent.knowledge.articles.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// A line of what editors look at.
///
/// @param about the article; nothing where there is none
/// @param key its place in the list
record Finding(About about, Key key, Detail detail) {
    /// The article that a line is about.
    ///
    /// @param id 0 where there is none
    /// @param collection its name
    record About(long id, String title, String language, String collection, OptionalLong owner) {
        static final About NOTHING = new About(0, "", "", "", OptionalLong.empty());

        public String path() {
            return Article.path(id);
        }
    }

    /// What stands in the line.
    sealed interface Detail {}

    /// It is to be looked at.
    record Due(LocalDate reviewBy, Standing standing) implements Detail {}

    /// How an article stands to its review date.
    enum Standing {
        SOON,
        OVERDUE,
        BEYOND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A link leads nowhere.
    ///
    /// @param status of HTTP, for one outside; 0 without an answer
    record Broken(String destination, Fault fault, int status, Instant since) implements Detail {}

    /// Why a link leads nowhere.
    enum Fault {
        GONE,
        ANCHOR,
        OUTSIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Nothing leads to it, or nobody looks after it.
    record Orphan(Set<Reason> reasons) implements Detail {
        Orphan {
            reasons = Set.copyOf(reasons);
        }
    }

    /// Why an article stands alone.
    enum Reason {
        LINK,
        OWNER,
        RIGHTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What readers said of it.
    ///
    /// @param reasons the last ones
    record Useful(int yes, int no, List<String> reasons) implements Detail {
        Useful {
            reasons = List.copyOf(reasons);
        }
    }

    /// How often it was read.
    record Read(int members, int visitors) implements Detail {}

    /// What was searched and not found.
    ///
    /// @param week the Monday of the last one
    record Vain(String words, int times, LocalDate week) implements Detail {}

    /// The place of a line in its list.
    record Key(long first, long second) {
        static final Key START = new Key(Long.MIN_VALUE, Long.MIN_VALUE);
        private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})\\.(-?\\d{1,19})");

        /// {@return the place as a cursor tells it; the start when it tells none}
        static Key parse(String cursor) {
            var matcher = TEXT.matcher(cursor);
            try {
                return matcher.matches()
                        ? new Key(
                                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                        : START;
            } catch (NumberFormatException tooLong) {
                return START;
            }
        }

        String text() {
            return first + "." + second;
        }
    }
}
