package coop.meent.compass.releases;

import java.util.ArrayList;
import java.util.List;

/// Which organisations a view is about, by what they have in common.
public sealed interface View {
    /// {@return its name in addresses and files, e.g. `sector:energy`}
    String code();

    boolean holds(Traits traits);

    /// Everybody who takes part.
    record All() implements View {
        @Override
        public String code() {
            return "all";
        }

        @Override
        public boolean holds(Traits traits) {
            return true;
        }
    }

    /// Those who share one trait.
    record By(Trait trait, String value) implements View {
        @Override
        public String code() {
            return trait.code() + ":" + value;
        }

        @Override
        public boolean holds(Traits traits) {
            return traits.of(trait).equals(value);
        }
    }

    /// Those who share two.
    record Crossed(By one, By other) implements View {
        @Override
        public String code() {
            return one.code() + "+" + other.code();
        }

        @Override
        public boolean holds(Traits traits) {
            return one.holds(traits) && other.holds(traits);
        }
    }

    /// {@return the views there can be over these organisations, in the order in which they are
    /// tried: all, by one trait, crossed; of one trait the largest first}
    static List<View> over(List<Traits> organisations) {
        var single = new ArrayList<List<By>>();
        for (var trait : Trait.values()) {
            single.add(trait.values(organisations).stream().map(it -> new By(trait, it)).toList());
        }
        var views = new ArrayList<View>(List.of(new All()));
        single.forEach(views::addAll);
        for (int first = 0; first < single.size(); first++) {
            for (var others : single.subList(first + 1, single.size())) {
                for (var one : single.get(first)) {
                    others.forEach(other -> views.add(new Crossed(one, other)));
                }
            }
        }
        return views;
    }
}
