package coop.meent.sharing.offers;

import coop.meent.sharing.offers.NoteStore.Note;
import java.util.List;

/// What the page of an offer reads.
///
/// @param name of who offers; empty when they have left
/// @param organisation in whose name; empty for themselves
/// @param open whether it is to be had
/// @param leads whether the reader may change it
/// @param mine whether messages come to the reader
/// @param contact whether the reader may write
/// @param talks conversations that the reader is in
record OfferView(
        Offer offer,
        String name,
        String organisation,
        String organisationPath,
        boolean lit,
        boolean open,
        String audience,
        boolean leads,
        boolean mine,
        boolean contact,
        List<Talk> talks) {
    /// A conversation.
    record Talk(long guest, String name, List<Line> lines) {}

    /// What somebody said.
    record Line(Note note, String name) {}

    /// What a form lets the reader choose.
    record Choice(String value, String label, String hint) {}
}
