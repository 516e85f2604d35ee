package coop.meent.core.mail;

import coop.meent.api.CalendarPart;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.text.ContentLines;

/// Who asks somebody to come, written into the part of a mail that calendars read.
///
/// Nobody is asked for an answer: whoever is written to has said on the site that they come.
record Parties(CalendarPart part, String name, String address) {
    private static final String END = "END:VEVENT\r\n";

    /// @param name of the community
    /// @param address from which its mail comes
    static Parties of(CalendarPart part, String name, String address) {
        return new Parties(part, name, address);
    }

    String text(Recipient to) {
        var lines = new ContentLines();
        lines.line("ORGANIZER;CN=" + ContentLines.quoted(name) + ":mailto:" + address);
        switch (part.method()) {
            case PUBLISH -> {}
            case REQUEST, CANCEL ->
                    lines.line(
                            "ATTENDEE;CN="
                                    + ContentLines.quoted(to.name())
                                    + ";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:"
                                    + to.address());
        }
        return part.text().replace(END, lines + END);
    }
}
