package coop.meent.shares.holders;

/// What somebody is to a holder.
public enum PartyRole {
    /// Holds together with others.
    OWNER,
    /// Owns without the fruits.
    BARE_OWNER,
    /// Has the fruits.
    USUFRUCTUARY,
    /// Acts for a minor, or for who cannot act.
    GUARDIAN,
    /// Acts for an organisation, or for who hold together.
    REPRESENTATIVE,
    /// Acts by a power of attorney.
    PROXY,
    /// Is written to.
    CONTACT,
    /// Has shares in pledge.
    PLEDGEE;

    /// {@return whether it can have a part of the whole}
    public boolean shares() {
        return switch (this) {
            case OWNER, BARE_OWNER, USUFRUCTUARY -> true;
            case GUARDIAN, REPRESENTATIVE, PROXY, CONTACT, PLEDGEE -> false;
        };
    }

    /// {@return whether it acts for the holder, and so sees what the holder sees}
    public boolean acts() {
        return switch (this) {
            case OWNER, BARE_OWNER, USUFRUCTUARY, GUARDIAN, REPRESENTATIVE, PROXY -> true;
            case CONTACT, PLEDGEE -> false;
        };
    }
}
