package coop.meent.testkit.promises;

import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// Those promises that take a site of their own: people are made there, type harm, and are erased.
public final class Promises {
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> open = new TreeSet<>();
    private BiConsumer<Site, Caller> byHand = (_, _) -> {};

    /// Says what a field of a form takes.
    public void with(String field, String value) {
        known.put(field, value);
    }

    /// Says what visitors may change.
    public void lettingVisitors(String route) {
        open.add(route);
    }

    /// Says what a person types where no form leads.
    public void planting(BiConsumer<Site, Caller> author) {
        byHand = author;
    }

    /// {@return what is broken, in all of them}
    ///
    /// @param subject on a site that is filled as a demo and that nobody else uses
    public List<String> broken(Subject subject) {
        var broken = new ArrayList<String>();
        broken.addAll(new SaysWhatItUses(subject).broken());
        broken.addAll(new LetsIn(subject, open).broken());
        var planted = new Planting(subject, known).done(byHand);
        broken.addAll(new Escapes(subject, planted).broken());
        broken.addAll(new KeepsOfPersons(subject).broken());
        broken.addAll(new LeavesNothing(subject).broken());
        return broken;
    }
}
