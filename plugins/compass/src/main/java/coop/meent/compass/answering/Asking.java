package coop.meent.compass.answering;

import static java.util.stream.Collectors.toSet;

import coop.meent.api.Principle;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.Situation;
import coop.meent.compass.questions.Variant;
import coop.meent.compass.questions.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The questions of a scan as somebody reads them: in their language as far as it goes, in the
/// words that fit the organisation, and without those that were retired.
record Asking(List<Item> items) {
    private static final int WORDS_A_MINUTE = 200;
    private static final int SECONDS_OF_THOUGHT = 12;
    private static final int MINUTE = 60;

    Asking {
        items = List.copyOf(items);
    }

    /// A question as somebody reads it.
    ///
    /// @param number its place, from 1
    /// @param language of the words: another than the reader's when there are none in theirs
    record Item(int number, String id, Principle principle, Wording words, String language) {
        private int seconds() {
            int read =
                    Stream.of(words.ask(), words.one(), words.five())
                            .mapToInt(it -> it.split("\\s+").length)
                            .sum();
            return read * MINUTE / WORDS_A_MINUTE + SECONDS_OF_THOUGHT;
        }
    }

    /// Who reads: which words fit, and in which language.
    record Reader(Set<Situation> situations, String language) {
        Reader {
            situations = Set.copyOf(situations);
        }
    }

    static Asking of(QuestionSet set, Set<String> retired, Reader reader) {
        var items = new ArrayList<Item>();
        for (var question : set.questions()) {
            if (!retired.contains(question.id())) {
                item(items.size() + 1, question, reader).ifPresent(items::add);
            }
        }
        return new Asking(items);
    }

    // in the reader's language, or else in Dutch, or else in any
    private static Optional<Item> item(int number, Question question, Reader reader) {
        var texts =
                question.variants().stream()
                        .filter(it -> reader.situations().contains(it.when()))
                        .map(Variant::texts)
                        .findFirst()
                        .orElse(question.texts());
        return Stream.concat(Stream.of(reader.language()), QuestionSet.LANGUAGES.stream())
                .flatMap(it ->
                        Optional.ofNullable(texts.get(it))
                                .map(words -> item(number, question, words, it))
                                .stream())
                .findFirst();
    }

    private static Item item(int number, Question question, Wording words, String language) {
        return new Item(number, question.id(), question.principle(), words, language);
    }

    /// {@return the question at a place}
    Optional<Item> at(int number) {
        return number < 1 || number > items.size()
                ? Optional.empty()
                : Optional.of(items.get(number - 1));
    }

    Optional<Item> find(String question) {
        return items.stream().filter(it -> it.id().equals(question)).findFirst();
    }

    Set<String> ids() {
        return items.stream().map(Item::id).collect(toSet());
    }

    /// {@return the principles of which something is asked, in order}
    List<Principle> principles() {
        return items.stream().map(Item::principle).distinct().sorted().toList();
    }

    List<Item> of(Principle principle) {
        return items.stream().filter(it -> it.principle() == principle).toList();
    }

    /// {@return how long it takes to answer those questions, in whole minutes}
    int minutes(Predicate<Item> which) {
        return Math.ceilDiv(items.stream().filter(which).mapToInt(Item::seconds).sum(), MINUTE);
    }
}
