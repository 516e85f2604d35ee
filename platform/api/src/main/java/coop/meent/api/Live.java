package coop.meent.api;

/// Pages that follow what happens while somebody looks at them.
///
/// A topic is a thing of this plugin that has versions, e.g. `harvest:7`: small letters, digits and
/// `. : -`, at most a hundred. Its version is a number that grows with each change. Open pages hear
/// the number and nothing else; each then reads its own part of the page again, by the address and
/// under the access rule that this part has anyway.
///
/// @since 1.0
@Provided
public interface Live {
    /// Tells every open page, on every node, that a topic has another version. Inside a transaction
    /// say [Transaction#live] instead: that is told after the commit, and not when there is none.
    ///
    /// @throws IllegalStateException inside a transaction
    void publish(String topic, long version);

    /// {@return what a page shows to hear of a topic, for the macro `follow`}; it is signed,
    /// belongs to whoever is shown it, and lasts a day
    ///
    /// @param version the one that the page shows
    String ticket(String topic, long version);
}
