package coop.meent.knowledge.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What editors learn, as the API gives it.
final class InsightJson {
    private InsightJson() {}

    /// How the collections stand that you edit.
    public record Stands(List<StandOut> items) {}

    /// How a collection stands.
    ///
    /// @param soon to be looked at within thirty days
    /// @param overdue past their date
    /// @param beyond past their grace too
    /// @param reads in ninety days
    /// @param useless how often readers said in a year that an article did not help
    public record StandOut(
            long collection,
            String name,
            int articles,
            int soon,
            int overdue,
            int beyond,
            int orphaned,
            int broken,
            int reads,
            int useless) {
        static StandOut of(Stand it) {
            return new StandOut(
                    it.collection(),
                    it.name(),
                    it.articles(),
                    it.soon(),
                    it.overdue(),
                    it.beyond(),
                    it.orphaned(),
                    it.broken(),
                    it.reads(),
                    it.useless());
        }
    }

    /// A piece of a list.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Findings(List<Out> items, @Nullable String next) {}

    /// A line of a list: the article, and one of what follows.
    public record Out(
            @Nullable ArticleOut article,
            @Nullable DueOut due,
            @Nullable BrokenOut broken,
            @Nullable List<String> orphaned,
            @Nullable UsefulOut useful,
            @Nullable ReadOut read,
            @Nullable VainOut vain) {
        static Out of(Finding it) {
            var about = it.about().id() == 0 ? null : ArticleOut.of(it.about());
            return switch (it.detail()) {
                case Finding.Due(var by, var standing) ->
                        only(about).due(new DueOut(by, standing.code()));
                case Finding.Broken(var to, var fault, var status, var since) ->
                        only(about).broken(new BrokenOut(to, fault.code(), status, since));
                case Finding.Orphan orphan -> only(about).orphaned(codes(orphan));
                case Finding.Useful(var yes, var no, var reasons) ->
                        only(about).useful(new UsefulOut(yes, no, reasons));
                case Finding.Read(var members, var visitors) ->
                        only(about).read(new ReadOut(members, visitors));
                case Finding.Vain(var words, var times, var week) ->
                        only(about).vain(new VainOut(words, times, week));
            };
        }

        private static Out only(@Nullable ArticleOut about) {
            return new Out(about, null, null, null, null, null, null);
        }

        private Out due(DueOut it) {
            return new Out(article, it, null, null, null, null, null);
        }

        private Out broken(BrokenOut it) {
            return new Out(article, null, it, null, null, null, null);
        }

        private Out orphaned(List<String> it) {
            return new Out(article, null, null, it, null, null, null);
        }

        private Out useful(UsefulOut it) {
            return new Out(article, null, null, null, it, null, null);
        }

        private Out read(ReadOut it) {
            return new Out(article, null, null, null, null, it, null);
        }

        private Out vain(VainOut it) {
            return new Out(article, null, null, null, null, null, it);
        }

        private static List<String> codes(Finding.Orphan it) {
            return it.reasons().stream()
                    .sorted()
                    .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /// The article of a line.
    public record ArticleOut(
            long id, String title, String collection, @Nullable Long owner, String path) {
        static ArticleOut of(Finding.About it) {
            var owner = it.owner().isPresent() ? (Long) it.owner().getAsLong() : null;
            return new ArticleOut(it.id(), it.title(), it.collection(), owner, it.path());
        }
    }

    /// It is to be looked at.
    ///
    /// @param standing `soon`, `overdue` or `beyond`
    public record DueOut(LocalDate reviewBy, String standing) {}

    /// A link leads nowhere.
    ///
    /// @param fault `gone`, `anchor` or `outside`
    /// @param status of HTTP, for one outside; 0 without an answer
    public record BrokenOut(String destination, String fault, int status, Instant since) {}

    /// What readers said in a year.
    ///
    /// @param reasons the last ones
    public record UsefulOut(int yes, int no, List<String> reasons) {}

    /// How often it was read in ninety days.
    public record ReadOut(int members, int visitors) {}

    /// What was searched in half a year and not found.
    ///
    /// @param week the Monday of the last one
    public record VainOut(String words, int times, LocalDate week) {}
}
