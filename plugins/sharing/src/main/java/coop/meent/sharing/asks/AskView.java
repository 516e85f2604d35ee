package coop.meent.sharing.asks;

import java.util.List;

/// What the page of an ask reads.
///
/// @param asker their name; empty when they have left
/// @param organisation for which it is asked; empty for themselves
/// @param organisationPath of its page; may be empty
/// @param state open, over, helped or closed
/// @param audience for whom it is, in words
/// @param leads whether it is of the reader's side
/// @param replies what the reader may read
/// @param helpers who helped: organisations, or the community
/// @param suggested who could help, for who asked
/// @param replier whether the reader may offer help
/// @param seats in whose name the reader may reply
record AskView(
        Ask ask,
        String asker,
        String organisation,
        String organisationPath,
        boolean lit,
        String state,
        String audience,
        boolean leads,
        List<ReplyView> replies,
        List<String> helpers,
        List<Suggested> suggested,
        boolean replier,
        List<Choice> seats) {
    /// A reply with what was said under it.
    ///
    /// @param own whether the reader wrote it
    /// @param talks whether the reader may say something under it
    record ReplyView(
            Reply reply,
            String name,
            String organisation,
            boolean own,
            boolean talks,
            List<Note> notes) {
        public boolean help() {
            return reply.kind() == Reply.Kind.HELP;
        }
    }

    /// What was said under an offer of help.
    record Note(Reply reply, String name) {}

    /// Somebody who could help.
    ///
    /// @param name of their organisation; may be empty
    /// @param words what they offer, lend or did
    /// @param path where that is read
    /// @param reasons why we thought of them
    /// @param told whether they have heard of it
    /// @param organisation that the reader can give a sign; 0 for none
    record Suggested(
            String name,
            String words,
            String path,
            List<String> reasons,
            boolean told,
            long organisation) {}

    /// What a form lets the reader choose.
    record Choice(String value, String label, String hint) {}

    public boolean open() {
        return state.equals("open");
    }
}
