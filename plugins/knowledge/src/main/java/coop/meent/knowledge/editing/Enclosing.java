package coop.meent.knowledge.editing;

import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Attachment;
import coop.meent.knowledge.articles.Attachments;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes the file that comes with the form, and puts it into the text.
final class Enclosing {
    /// The field of the form.
    static final String FIELD = "file";

    private static final Pattern NAMED = Pattern.compile("file:([A-Za-z0-9_-]{1,100})");

    private final StoredFiles files;
    private final Attachments attachments;
    private final Transactions transactions;

    Enclosing(Platform platform, Attachments attachments) {
        this.files = platform.files();
        this.attachments = attachments;
        this.transactions = platform.transactions();
    }

    StoredFiles files() {
        return files;
    }

    /// What became of the file of a form.
    ///
    /// @param form with the file in its text, when it was fine
    /// @param words that were typed about it
    /// @param came whether there was one
    record Arrived(
            ArticleForm form, String words, boolean came, List<Problem> problems, Taken taken) {}

    /// {@return the form, with the file that was taken}
    ///
    /// @param sent the other fields
    Arrived of(Viewer viewer, ArticleForm form, Taken taken, Function<String, String> sent) {
        var words = sent.apply("alt").strip();
        return switch (taken) {
            case Taken.Nothing _ -> new Arrived(form, words, false, List.of(), taken);
            case Taken.Refused(var problem) ->
                    new Arrived(form, words, true, List.of(problem), taken);
            case Taken.Fine(var file) -> {
                var problems = Attachments.check(file, words);
                yield problems.isEmpty()
                        ? put(viewer, form, file, sent)
                        : new Arrived(form, words, true, problems, taken);
            }
        };
    }

    private Arrived put(
            Viewer viewer, ArticleForm form, StoredFile file, Function<String, String> sent) {
        var kept = attachments.send(viewer, file, sent.apply("alt").strip());
        var text = put(form.body(), kept.markdown(), place(sent.apply("at")));
        return new Arrived(form.with(text), "", true, List.of(), new Taken.Nothing());
    }

    // the script says where the writer was in the text
    private static OptionalInt place(String typed) {
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ArticleForm.number(typed));
    }

    private static String put(String body, String words, OptionalInt place) {
        int at = Math.min(place.orElse(body.length()), body.length());
        var before = body.substring(0, at).stripTrailing();
        var after = body.substring(at).stripLeading();
        return (before.isEmpty() ? "" : before + "\n\n")
                + words
                + "\n"
                + (after.isEmpty() ? "" : "\n" + after);
    }

    /// {@return what the form shows of files}
    Enclosed shown(Viewer viewer, Sheet sheet, ArticleForm form) {
        return new Enclosed(
                files.field(Attachments.SHELF), "", there(viewer, sheet, form), List.of());
    }

    /// {@return the same after a refusal: nobody sends again what came already}
    Enclosed refused(Enclosed shown, Arrived arrived) {
        return new Enclosed(
                shown.field().with(arrived.taken()),
                arrived.words(),
                shown.there(),
                arrived.problems());
    }

    private List<Attachment> there(Viewer viewer, Sheet sheet, ArticleForm form) {
        var named =
                NAMED.matcher(form.body()).results().map(MatchResult::group).distinct().toList();
        var ids = named.stream().map(it -> it.substring("file:".length())).toList();
        if (ids.isEmpty() && sheet.article().isEmpty()) {
            return List.of();
        }
        return transactions.read(
                viewer,
                db -> {
                    var all = new TreeMap<>(attachments.known(db, viewer, ids));
                    sheet.article()
                            .map(it -> attachments.of(db, it.id()))
                            .orElse(List.of())
                            .forEach(it -> all.put(it.file(), it));
                    return List.copyOf(all.values());
                });
    }
}
