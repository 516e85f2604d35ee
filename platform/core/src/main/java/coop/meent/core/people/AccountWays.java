package coop.meent.core.people;

/// What every way into an account needs: links, the mails that carry them, and the session at the
/// end.
record AccountWays(LinkDesk links, AccountMails mails, Postbox postbox, Sessions sessions) {}
