package coop.meent.compass.sets;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.Situation;
import coop.meent.compass.questions.Wording;
import coop.meent.compass.questions.Wording.Part;
import coop.meent.compass.sets.QuestionView.Block;
import coop.meent.compass.sets.QuestionView.Box;
import coop.meent.compass.sets.QuestionView.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns sets into what templates read.
final class SetViews {
    private static final Wording SILENT = new Wording("", "", "", "", "");

    private final Texts texts;

    SetViews(Texts texts) {
        this.texts = texts;
    }

    /// A line of the list of sets.
    ///
    /// @param minutes how long answering takes; 0 for a draft with flaws
    record Row(Entry entry, String title, int questions, int minutes, int flaws) {}

    /// A question as respondents see it.
    ///
    /// @param words what there is in the language; empty parts where there is nothing
    /// @param variants its words in situations
    record Seen(
            String id,
            Wording words,
            List<SeenVariant> variants,
            boolean gone,
            List<FlawView> flaws) {}

    /// A question as some respondents see it.
    record SeenVariant(String situation, Wording words) {}

    /// The questions of a principle.
    record Chapter(int number, String title, List<Seen> questions) {}

    /// What a form lets the reader choose.
    record Choice(String value, String label) {}

    Row row(Viewer viewer, Entry it) {
        var set = it.set();
        int flaws = it.draft().flaws().size();
        return new Row(
                it,
                set.titles().getOrDefault(viewer.language(), ""),
                set.questions().size(),
                flaws == 0 ? set.minutes(viewer.language()) : 0,
                flaws);
    }

    List<Chapter> chapters(Entry entry, List<FlawView> flaws, String language) {
        var chapters = new ArrayList<Chapter>();
        for (var principle : Principle.values()) {
            var questions =
                    entry.set().questions().stream()
                            .filter(it -> it.principle() == principle)
                            .map(it -> seen(entry, it, flaws, language))
                            .toList();
            if (!questions.isEmpty()) {
                chapters.add(new Chapter(principle.number(), principle.title(language), questions));
            }
        }
        return chapters;
    }

    private static Seen seen(Entry entry, Question it, List<FlawView> flaws, String language) {
        return new Seen(
                it.id(),
                it.texts().getOrDefault(language, SILENT),
                it.variants().stream()
                        .map(variant ->
                                new SeenVariant(
                                        variant.when().code(),
                                        variant.texts().getOrDefault(language, SILENT)))
                        .toList(),
                entry.gone().contains(it.id()),
                flaws.stream().filter(flaw -> flaw.question().equals(it.id())).toList());
    }

    QuestionView question(Entry entry, Question it, String mark) {
        var words = new LinkedHashMap<String, Map<String, Wording>>();
        words.put(it.id(), it.texts());
        it.variants().forEach(v -> words.put(it.id() + "@" + v.when().code(), v.texts()));
        return view(it, words, words, new Marked(mark, entry.gone().contains(it.id())));
    }

    /// {@return what somebody typed, beside what stands there}
    QuestionView question(Question now, QuestionForm form, String mark) {
        var words = new LinkedHashMap<String, Map<String, Wording>>();
        words.put(now.id(), now.texts());
        now.variants().forEach(v -> words.put(now.id() + "@" + v.when().code(), v.texts()));
        var view = view(now, form.words(), words, new Marked(mark, false));
        return new QuestionView(
                view.id(), form.principle(), view.blocks(), view.situations(), mark, false);
    }

    private record Marked(String mark, boolean gone) {}

    private static QuestionView view(
            Question it,
            Map<String, Map<String, Wording>> typed,
            Map<String, Map<String, Wording>> now,
            Marked marked) {
        var blocks =
                typed.entrySet().stream()
                        .map(all -> {
                            var prefix = QuestionForm.prefix(all.getKey());
                            var there = now.getOrDefault(all.getKey(), Map.of());
                            var lines =
                                    Arrays.stream(Part.values())
                                            .map(part -> line(prefix, part, all.getValue(), there))
                                            .toList();
                            return new Block(prefix.replace(".", ""), lines);
                        })
                        .toList();
        return new QuestionView(
                it.id(),
                it.principle().number(),
                blocks,
                blocks.stream().map(Block::situation).filter(code -> !code.isEmpty()).toList(),
                marked.mark(),
                marked.gone());
    }

    private static Line line(
            String prefix, Part part, Map<String, Wording> typed, Map<String, Wording> now) {
        var boxes =
                QuestionSet.LANGUAGES.stream()
                        .map(language -> {
                            var value = part.of(typed.getOrDefault(language, SILENT));
                            var there = part.of(now.getOrDefault(language, SILENT));
                            return new Box(
                                    prefix + language + "." + part.code(),
                                    language,
                                    value,
                                    value.equals(there) ? "" : there);
                        })
                        .toList();
        return new Line(part.code(), part.longest(), boxes);
    }

    /// {@return the flaws of a question, each beside its field}
    List<Problem> problems(Viewer viewer, List<FlawView> flaws, String question) {
        return flaws.stream()
                .filter(it -> it.question().equals(question))
                .map(it -> it.problem(texts.text(viewer.language(), "sets.part." + it.part())))
                .toList();
    }

    List<Choice> situations(Viewer viewer) {
        return Arrays.stream(Situation.values())
                .map(Situation::code)
                .map(it -> new Choice(it, texts.text(viewer.language(), "sets.situation." + it)))
                .toList();
    }

    static List<Choice> principles(Viewer viewer) {
        return Arrays.stream(Principle.values())
                .map(it ->
                        new Choice(
                                Integer.toString(it.number()),
                                it.number() + ". " + it.title(viewer.language())))
                .toList();
    }
}
