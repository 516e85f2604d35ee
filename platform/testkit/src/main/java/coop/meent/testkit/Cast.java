package coop.meent.testkit;

import java.util.EnumMap;
import java.util.Map;

/// Who plays the parts of an [AccessMatrix].
public final class Cast {
    private final Site site;
    private final Map<Part, String> names = new EnumMap<>(Part.class);
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);

    /// @param member name of somebody with a mandate at a member
    /// @param other name of somebody with a mandate at another member
    /// @param representative name of who represents the first member
    public Cast(Site site, String member, String other, String representative) {
        this.site = site;
        names.put(Part.MEMBER, member);
        names.put(Part.OTHER, other);
        names.put(Part.REPRESENTATIVE, representative);
    }

    /// The parts, in the order of the file's columns.
    public enum Part {
        VISITOR,
        MEMBER,
        OTHER,
        REPRESENTATIVE,
        ADMINISTRATOR
    }

    Caller caller(Part part, boolean api) {
        return switch (part) {
            case VISITOR -> site.visitor();
            case MEMBER, OTHER, REPRESENTATIVE ->
                    api ? tokens.computeIfAbsent(part, this::token) : site.as(name(part));
            case ADMINISTRATOR ->
                    api
                            ? tokens.computeIfAbsent(part, _ -> site.administratorToken())
                            : site.asAdministrator();
        };
    }

    private Caller token(Part part) {
        return site.token(name(part));
    }

    private String name(Part part) {
        return names.getOrDefault(part, "");
    }
}
