package coop.meent.core.prose;

import java.util.Arrays;

/// A text whose lines begin without tabs, and where each of its characters stood before.
///
/// A tab that begins a line may belong to a list and to its paragraph at once; then the places that
/// the parser tells are beside the truth. Spaces mean the same and can be counted.
final class Flat {
    private static final int STOP = 4;
    private static final String BEGINNING = " \t>*+-.)0123456789";

    private final StringBuilder text;
    private int[] places;

    Flat(String typed) {
        this.text = new StringBuilder(typed.length());
        this.places = new int[typed.length() + 1];
        boolean beginning = true;
        int column = 0;
        for (int at = 0; at < typed.length(); at++) {
            char character = typed.charAt(at);
            boolean end = character == '\n' || character == '\r';
            beginning = end || (beginning && BEGINNING.indexOf(character) >= 0);
            boolean widens = character == '\t' && beginning;
            int width = widens ? STOP - column % STOP : 1;
            for (int step = 0; step < width; step++) {
                add(widens ? ' ' : character, at);
            }
            column = end ? 0 : column + width;
        }
        add('\n', typed.length());
        text.setLength(text.length() - 1);
    }

    private void add(char character, int place) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(character);
    }

    /// {@return the text to read}
    String text() {
        return text.toString();
    }

    /// {@return where a character stood}
    int typed(int at) {
        return places[at];
    }
}
