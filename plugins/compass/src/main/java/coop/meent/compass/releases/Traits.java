package coop.meent.compass.releases;

/// What an organisation has in common with others; empty is unknown.
public record Traits(String sector, String size, String age) {
    String of(Trait trait) {
        return switch (trait) {
            case SECTOR -> sector;
            case SIZE -> size;
            case AGE -> age;
        };
    }
}
