package coop.meent.knowledge.demo;

import coop.meent.api.Audience;
import coop.meent.knowledge.demo.Script.Deed;
import coop.meent.knowledge.questions.QuestionDoor;
import coop.meent.knowledge.shelves.Collection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Lets the people of the demo ask each other, and answer.
final class DemoQuestions {
    private static final Pattern EXPERT = Pattern.compile("(.+) <(.+)> (\\d+)");

    private final Function<Clock, QuestionDoor> doors;
    private final Troupe troupe;
    private final Map<String, Collection> collections;
    private final Map<String, Long> articles;

    DemoQuestions(
            Function<Clock, QuestionDoor> doors,
            Troupe troupe,
            Map<String, Collection> collections,
            Map<String, Long> articles) {
        this.doors = doors;
        this.troupe = troupe;
        this.collections = collections;
        this.articles = articles;
    }

    void ask() {
        Script.in("/demo/vragen.txt").forEach(this::ask);
    }

    private void ask(Script script) {
        var asked = script.deeds().getFirst();
        long question =
                door(asked)
                        .ask(
                                troupe.viewer(asked.who()),
                                script.field("title"),
                                asked.text(),
                                script.field("tags"),
                                new Audience(script.field("audience")));
        var answers = new ArrayList<Long>();
        for (var deed : script.deeds().subList(1, script.deeds().size())) {
            next(question, answers, deed);
        }
    }

    private void next(long question, List<Long> answers, Deed deed) {
        var by = troupe.viewer(deed.who());
        var door = door(deed);
        switch (deed.what()) {
            case "answer" -> answers.add(door.answer(by, question, linked(deed.text())));
            case "accept" -> door.accept(by, question, nth(answers, deed));
            case "thank" -> door.thank(by, question, nth(answers, deed));
            case "refer" -> refer(question, deed);
            case "article" ->
                    door.draft(
                            by,
                            question,
                            Objects.requireNonNull(collections.get(deed.words())).id());
            default -> throw new IllegalStateException("no deed: " + deed.what());
        }
    }

    private static long nth(List<Long> answers, Deed deed) {
        return answers.get(Integer.parseInt(deed.words()) - 1);
    }

    private void refer(long question, Deed deed) {
        var expert = EXPERT.matcher(deed.words());
        if (!expert.matches()) {
            throw new IllegalStateException("nobody to refer to: " + deed.words());
        }
        var followUp =
                LocalDate.now(troupe.ago(deed.days())).plusDays(Integer.parseInt(expert.group(3)));
        door(deed)
                .refer(
                        troupe.viewer(deed.who()),
                        question,
                        expert.group(1),
                        expert.group(2),
                        followUp);
    }

    // an answer is read as it was typed: its links are addresses
    private String linked(String text) {
        return DemoArticles.KEY
                .matcher(text)
                .replaceAll(it -> "/knowledge/" + articles.getOrDefault(it.group(1), 0L));
    }

    private QuestionDoor door(Deed deed) {
        return doors.apply(troupe.ago(deed.days()));
    }
}
