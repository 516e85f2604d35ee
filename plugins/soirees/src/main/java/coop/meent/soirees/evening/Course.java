package coop.meent.soirees.evening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an evening runs: its settings, its plan and how far it is.
///
/// @param plan empty until one is made
/// @param turns the rounds of the plan
/// @param version grows with each change
public record Course(
        long event, Settings settings, Optional<Planned> plan, List<Turn> turns, long version) {
    public Course {
        turns = List.copyOf(turns);
    }

    /// {@return an evening of which nobody settled anything yet}
    static Course none(long event) {
        return new Course(event, Settings.usual(), Optional.empty(), List.of(), 0);
    }

    /// {@return what open pages follow}
    public static String topic(long event) {
        return "evening:" + event;
    }

    /// {@return the number of the last round that started; 0 before the first}
    public int last() {
        return turns.stream().filter(Turn::started).mapToInt(Turn::number).max().orElse(0);
    }

    public boolean started() {
        return last() > 0;
    }

    /// {@return the round that runs at that moment}
    public Optional<Turn> running(Instant now) {
        return turn(last()).filter(it -> it.runs(now));
    }

    /// {@return how many rounds are over at that moment}
    public int over(Instant now) {
        return running(now).isPresent() ? last() - 1 : last();
    }

    /// {@return the round that can start next; empty after the last}
    public Optional<Turn> next() {
        return turn(last() + 1);
    }

    public Optional<Turn> turn(int number) {
        return turns.stream().filter(it -> it.number() == number).findFirst();
    }

    /// {@return whether all rounds are over}
    public boolean done(Instant now) {
        return !turns.isEmpty() && over(now) == turns.size();
    }
}
