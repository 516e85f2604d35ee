package coop.meent.core.search;

/// What tells one document from all others.
public record Key(String type, String id) {
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
