package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.nearness.Spot;
import coop.meent.sharing.times.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a sheet of what somebody typed, with what they may choose from and where places are.
public final class ThingReader {
    private static final Duration USUAL_LENGTH = Duration.ofDays(14);

    private final Audiences audiences;
    private final Postcodes postcodes;

    ThingReader(Audiences audiences, Postcodes postcodes) {
        this.audiences = audiences;
        this.postcodes = postcodes;
    }

    /// {@return the form as it was when the thing was last saved}
    public ThingForm form(Thing thing) {
        return Filled.of(thing, postcodes);
    }

    /// {@return everything that is wrong}
    ///
    /// @param before the thing that is changed; whom it is for stays a choice
    public List<Problem> check(Viewer viewer, ThingForm form, Optional<Thing> before) {
        var problems = new ArrayList<>(form.check());
        if (audience(viewer, form, before).isEmpty()) {
            problems.add(Problem.of("audience", "things.problem.audience"));
        }
        if (!form.value("trusted").isEmpty() && trusted(viewer, form, before).isEmpty()) {
            problems.add(Problem.of("trusted", "things.problem.audience"));
        }
        if (!form.value("coordinates").isEmpty() && entered(form).isEmpty()) {
            problems.add(Problem.of("coordinates", "things.problem.coordinates"));
        }
        return problems;
    }

    /// {@return what they say; only for a form that [#check] found nothing in}
    public Sheet sheet(Viewer viewer, ThingForm form, Optional<Thing> before) {
        return sheet(
                form, audience(viewer, form, before).orElseThrow(), trusted(viewer, form, before));
    }

    private Sheet sheet(ThingForm form, Audience audience, Optional<Audience> trusted) {
        return new Sheet(
                new Thing.Card(
                        form.kind().orElseThrow(),
                        form.category().orElseThrow(),
                        form.value("title"),
                        form.value("about"),
                        form.tags(),
                        form.value("language")),
                audience,
                trusted,
                rules(form),
                place(form),
                new Thing.Conditions(
                        form.value("terms"),
                        0,
                        Typed.cents(form.value("price")),
                        Typed.cents(form.value("deposit"))),
                form.value("inventory"));
    }

    /// {@return what a form says whose audience was checked for whoever sent it, e.g. of a sheet
    /// that lay ready; only for a form that has nothing else wrong with it}
    public Sheet checked(ThingForm form) {
        return sheet(
                form,
                Audience.parse(form.value("audience")).orElseThrow(),
                Audience.parse(form.value("trusted")));
    }

    /// {@return whether a form can be read by [#checked]}
    public boolean passes(ThingForm form) {
        return form.check().isEmpty() && Audience.parse(form.value("audience")).isPresent();
    }

    private static Rules rules(ThingForm form) {
        return new Rules(
                form.units().orElseThrow(),
                form.value("mode").equals(ThingForm.BY_DAY),
                form.value("overnight").equals("true"),
                form.length("before", Duration.ZERO),
                form.length("after", Duration.ZERO),
                form.length("lead", Duration.ZERO),
                form.length("longest", USUAL_LENGTH),
                new OpeningFields(form.values()).opening());
    }

    private Thing.Place place(ThingForm form) {
        var postcode = Postcodes.rough(form.value("postcode"));
        var town = form.value("town");
        var known = postcodes.find(postcode, town);
        var spot = entered(form).or(() -> known);
        return new Thing.Place(
                postcode,
                town.isEmpty() ? known.map(Spot::place).orElse("") : town,
                form.value("address"),
                spot.map(Spot::latitude),
                spot.map(Spot::longitude));
    }

    private Optional<Spot> entered(ThingForm form) {
        return postcodes.find(form.value("coordinates")).filter(it -> it.postcode().isEmpty());
    }

    private Optional<Audience> audience(Viewer viewer, ThingForm form, Optional<Thing> before) {
        var typed = form.value("audience");
        return audiences
                .chosen(viewer, typed)
                .or(() -> before.map(Thing::audience).filter(it -> it.term().equals(typed)));
    }

    private Optional<Audience> trusted(Viewer viewer, ThingForm form, Optional<Thing> before) {
        var typed = form.value("trusted");
        return audiences
                .chosen(viewer, typed)
                .or(() -> before.flatMap(Thing::trusted).filter(it -> it.term().equals(typed)));
    }
}
