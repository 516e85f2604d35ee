package coop.meent.sharing.things;

import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Problem;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The form as its template reads it.
///
/// @param path where it is sent to
/// @param back the way out
/// @param fresh whether the thing is yet to be made
/// @param values what stands in the fields
/// @param organisations for whom the reader may lend; empty for a thing that is there
record FormView(
        String path,
        String back,
        boolean fresh,
        String title,
        Map<String, String> values,
        List<Problem> problems,
        List<ListView.Option> organisations,
        List<ListView.Option> kinds,
        List<ListView.Option> categories,
        List<Audiences.Choice> audiences,
        List<Audiences.Choice> trusted,
        List<ListView.Option> modes,
        List<ListView.Option> languages) {
    /// {@return whether any of the finer rules is filled in}
    public boolean finer() {
        return Stream.concat(
                        Stream.of("lead", "before", "after", OpeningFields.SPECIAL),
                        OpeningFields.WEEK.stream())
                .anyMatch(it -> !values.getOrDefault(it, "").isEmpty());
    }

    /// What the words of a form depend on.
    record Reader(Viewer viewer, Texts texts, Audiences audiences) {
        String text(String key) {
            return texts.text(viewer.language(), key);
        }
    }

    static FormView fresh(
            Reader reader, ThingForm form, List<Problem> problems, List<Organisation> mine) {
        var organisations =
                mine.stream()
                        .map(it -> new ListView.Option(Long.toString(it.id()), it.name(), ""))
                        .toList();
        return of(reader, form, problems, Optional.empty(), organisations);
    }

    static FormView edit(Reader reader, ThingForm form, List<Problem> problems, Thing thing) {
        return of(reader, form, problems, Optional.of(thing), List.of());
    }

    private static FormView of(
            Reader reader,
            ThingForm form,
            List<Problem> problems,
            Optional<Thing> thing,
            List<ListView.Option> organisations) {
        var language = reader.viewer().language();
        var choices = choices(reader, thing);
        return new FormView(
                thing.map(it -> it.path() + "/edit").orElse("/sharing/new"),
                thing.map(Thing::path).orElse("/sharing"),
                thing.isEmpty(),
                thing.map(Thing::title).orElse(""),
                form.values(),
                problems,
                organisations,
                ListView.kinds(reader.texts(), language),
                ListView.categories(reader.texts(), language),
                choices,
                choices.stream().filter(it -> !it.value().equals("public")).toList(),
                modes(reader),
                ThingForm.LANGUAGES.stream()
                        .map(it ->
                                new ListView.Option(it, reader.text("things.language." + it), ""))
                        .toList());
    }

    // for whom it is now stays a choice, though another colleague chose it
    private static List<Audiences.Choice> choices(Reader reader, Optional<Thing> thing) {
        var offered = reader.audiences().choices(reader.viewer());
        var now =
                thing.stream()
                        .flatMap(it ->
                                Stream.concat(Stream.of(it.audience()), it.trusted().stream()))
                        .filter(term ->
                                offered.stream().noneMatch(it -> it.value().equals(term.term())))
                        .distinct()
                        .map(term ->
                                new Audiences.Choice(
                                        term.term(),
                                        reader.audiences().name(term, reader.viewer().language()),
                                        ""));
        return Stream.concat(offered.stream(), now).toList();
    }

    private static List<ListView.Option> modes(Reader reader) {
        return Stream.of("hour", ThingForm.BY_DAY)
                .map(it ->
                        new ListView.Option(
                                it,
                                reader.text("things.mode." + it),
                                reader.text("things.mode." + it + ".hint")))
                .toList();
    }
}
