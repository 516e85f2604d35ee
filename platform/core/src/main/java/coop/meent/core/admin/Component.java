package coop.meent.core.admin;

import java.util.List;

/// A component of the style guide.
///
/// @param id of its page and of its example, `admin/components/<id>.peb`
/// @param macros that draw it, each as `file.name`; empty for what is a function
public record Component(String id, List<Macro> macros) {
    /// Everything that the theme can put on a page, in the order of the guide.
    public static final List<Component> ALL =
            List.of(
                    of("buttons", "parts.button", "forms.actions"),
                    of("fields", "forms.text", "forms.area"),
                    of("select", "forms.select"),
                    of("combobox", "forms.combobox", "forms.suggest"),
                    of("date", "forms.date", "forms.moment"),
                    of("money", "forms.money"),
                    of("files", "forms.file", "forms.drop", "forms.upload"),
                    of("writer", "forms.writer", "parts.contents"),
                    of("choices", "forms.checkbox", "forms.radios", "forms.checks"),
                    of("audience", "forms.audience"),
                    of("errors", "forms.summary"),
                    of("headings", "parts.heading", "parts.head", "parts.help"),
                    of("lists", "parts.entry", "parts.marked", "parts.line"),
                    of("cards", "parts.card"),
                    of("tables", "parts.table"),
                    of("facts", "parts.facts"),
                    of("figures", "parts.figure"),
                    of("charts"),
                    of("tabs", "parts.tabs"),
                    of("steps", "parts.steps"),
                    of("pager", "parts.pager"),
                    of("breadcrumbs", "parts.breadcrumbs"),
                    of("tags", "parts.tag", "parts.badge", "parts.freshness"),
                    of("chips", "marks.organisation", "marks.person", "marks.face"),
                    of("signs", "marks.logo", "marks.icon", "marks.sign", "marks.glyph"),
                    of("empty", "parts.empty"),
                    of("messages", "parts.flash", "parts.toast"),
                    of("dialog", "parts.dialog"),
                    of("progress", "parts.progress"),
                    of("timeline", "parts.timeline"),
                    of("thread", "parts.comments"),
                    of("yours", "parts.yours"),
                    of("reporting", "care.report", "care.hidden"),
                    of("language", "language.spoken", "language.inlanguage"),
                    of("live", "live.livehead", "live.follow"));

    /// A macro of the theme.
    public record Macro(String file, String name) {}

    private static Component of(String id, String... macros) {
        return new Component(
                id,
                List.of(macros).stream()
                        .map(it -> it.split("\\.", -1))
                        .map(it -> new Macro(it[0], it[1]))
                        .toList());
    }
}
