package coop.meent.core.themes;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.function.BinaryOperator;

/// The slots of a page, as its template sees them: `{{ slots.of("organisation.page", it.id) }}`.
public final class Slots {
    /// Nobody adds anything.
    static final Slots NONE = new Slots((_, _) -> "");

    private final BinaryOperator<String> html;

    /// @param html of a slot, by its name and what the page is about; each piece of it comes out of
    ///   a template that escapes
    public Slots(BinaryOperator<String> html) {
        this.html = html;
    }

    /// {@return what others add here, on a page about nothing in particular}
    public SafeString of(String slot) {
        return of(slot, "");
    }

    /// {@return what others add here}
    ///
    /// @param subject the id of what the page is about
    public SafeString of(String slot, Object subject) {
        var added = html.apply(slot, subject.toString());
        return new SafeString(
                added.isBlank() ? "" : "<div class=\"stack-l\">" + added.strip() + "</div>");
    }
}
