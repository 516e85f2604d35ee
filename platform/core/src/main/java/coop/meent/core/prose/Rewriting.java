package coop.meent.core.prose;

import java.util.function.UnaryOperator;

/// Gives a text other destinations; what stands between them is copied.
final class Rewriting {
    private final String typed;
    private final UnaryOperator<String> destination;
    private final StringBuilder out;
    private int copied;

    Rewriting(String typed, UnaryOperator<String> destination) {
        this.typed = typed;
        this.destination = destination;
        this.out = new StringBuilder(typed.length() + 64);
    }

    String done() {
        int before = Reading.before(typed);
        var text = typed.substring(before);
        if (Effort.tooMuch(text)) {
            return typed;
        }
        var flat = new Flat(text);
        for (var place : Finder.places(flat.text())) {
            int from = flat.typed(place.from()) + before;
            int to = flat.typed(place.to()) + before;
            offer(new Place(from, to, place.destination(), place.form()));
        }
        return out.append(typed, copied, typed.length()).toString();
    }

    private void offer(Place place) {
        var later = destination.apply(place.destination());
        if (later.equals(place.destination())) {
            return;
        }
        var written = written(place, later);
        out.append(typed, copied, place.from()).append(written);
        copied = place.to();
    }

    private String written(Place place, String later) {
        return switch (place.form()) {
            case PLAIN -> Spelling.plain(later, first(place.from()));
            case ADDRESS -> {
                if (Spelling.address(later)) {
                    yield "<" + later + ">";
                }
                // behind a bracket or a mark of exclamation a link would be read as something else
                boolean bound =
                        place.from() > 0 && "]!".indexOf(typed.charAt(place.from() - 1)) >= 0;
                yield bound
                        ? same(place)
                        : "[" + words(place) + "](" + Spelling.plain(later, false) + ")";
            }
            case ADDRESS_IN_LINK -> Spelling.address(later) ? "<" + later + ">" : same(place);
        };
    }

    private String words(Place place) {
        return typed.substring(place.from() + 1, place.to() - 1)
                .replaceAll("[\\[\\]\\\\*_~&!]", "\\\\$0");
    }

    private String same(Place place) {
        return typed.substring(place.from(), place.to());
    }

    private boolean first(int from) {
        int at = from - 1;
        while (at >= 0 && " \t>".indexOf(typed.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || typed.charAt(at) == '\n' || typed.charAt(at) == '\r';
    }
}
