package coop.meent.sharing.things;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns things into what templates read.
final class Views {
    private static final Duration FRESH = Duration.ofDays(7);
    private static final long A_WALK = 1500;
    private static final long KILOMETRE = 1000;

    private final Organisations organisations;
    private final Texts texts;
    private final Sight sight;
    private final Clock clock;

    Views(Platform platform, Sight sight) {
        this.organisations = platform.organisations();
        this.texts = platform.texts();
        this.sight = sight;
        this.clock = platform.clock();
    }

    List<ThingView> all(List<Listed> things, Viewer viewer) {
        return things.stream().map(it -> of(it, viewer)).toList();
    }

    ThingView of(Thing thing, List<Photo> photos, Viewer viewer) {
        return of(new Listed(thing, photos.stream().findFirst(), OptionalLong.empty()), viewer);
    }

    private ThingView of(Listed listed, Viewer viewer) {
        var thing = listed.thing();
        var organisation = organisations.find(thing.organisation());
        return new ThingView(
                thing.id(),
                thing.title(),
                thing.path(),
                thing.card().language(),
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::path).orElse("/organisations"),
                thing.card().kind().name().toLowerCase(Locale.ROOT),
                category(thing, viewer.language()),
                thing.place().town(),
                distance(listed.metres(), viewer.language()),
                listed.photo(),
                thing.rules().units(),
                state(thing),
                sight.manages(viewer, thing),
                viewer.organisations().contains(thing.organisation()),
                thing.createdAt().isAfter(clock.instant().minus(FRESH)),
                thing.hidden());
    }

    private String category(Thing thing, String language) {
        return texts.text(language, "things.category." + thing.card().category().code());
    }

    /// {@return the code of how it stands with a thing}
    static String state(Thing thing) {
        return thing.hidden().isEmpty() ? thing.state().name().toLowerCase(Locale.ROOT) : "hidden";
    }

    private String distance(OptionalLong metres, String language) {
        if (metres.isEmpty()) {
            return "";
        }
        long far = metres.getAsLong();
        return far < A_WALK
                ? texts.text(language, "things.near.here")
                : texts.text(language, "things.near.far", (far + KILOMETRE / 2) / KILOMETRE);
    }

    Optional<String> organisation(long id) {
        return organisations.find(id).map(Organisation::name);
    }
}
