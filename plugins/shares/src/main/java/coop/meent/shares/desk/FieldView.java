package coop.meent.shares.desk;

import java.util.List;

/// One field of a form as its template reads it.
///
/// @param name in the form
/// @param shape how it is drawn: the name of a [Field.Shape], lower case
/// @param options to choose from; suggestions of a field to type in
/// @param candidates who may be meant by what was typed
record FieldView(
        String name,
        String shape,
        String label,
        String hint,
        String value,
        boolean optional,
        List<Choice> options,
        List<Choice> candidates) {
    /// One of the answers to choose from.
    record Choice(String value, String label, String hint) {}

    /// {@return the labels of the options, for a field to type in}
    public List<String> suggestions() {
        return options.stream().map(Choice::label).toList();
    }
}
