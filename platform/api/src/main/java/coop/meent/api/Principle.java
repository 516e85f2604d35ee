package coop.meent.api;

import java.util.Arrays;
import java.util.Optional;

/// The seven principles of the International Cooperative Alliance, each with a tag that belongs to
/// the platform: any plugin may give it to what can be found, none may make up others that begin
/// with `ica:`.
///
/// @since 1.0
public enum Principle {
    /// Voluntary and open membership.
    MEMBERSHIP(
            1,
            "Vrijwillig en open lidmaatschap",
            "Adhésion volontaire et ouverte à tous",
            "Voluntary and open membership"),
    /// Democratic member control.
    DEMOCRACY(
            2,
            "Democratische controle door de leden",
            "Pouvoir démocratique exercé par les membres",
            "Democratic member control"),
    /// Member economic participation.
    PARTICIPATION(
            3,
            "Economische participatie door de leden",
            "Participation économique des membres",
            "Member economic participation"),
    /// Autonomy and independence.
    AUTONOMY(
            4,
            "Autonomie en onafhankelijkheid",
            "Autonomie et indépendance",
            "Autonomy and independence"),
    /// Education, training and information.
    EDUCATION(
            5,
            "Onderwijs, vorming en informatieverstrekking",
            "Éducation, formation et information",
            "Education, training and information"),
    /// Cooperation among cooperatives.
    COOPERATION(
            6,
            "Samenwerking tussen coöperaties",
            "Coopération entre les coopératives",
            "Cooperation among cooperatives"),
    /// Concern for community.
    COMMUNITY(
            7,
            "Aandacht voor de gemeenschap",
            "Engagement envers la communauté",
            "Concern for community");

    /// With what the tags of the principles begin.
    public static final String TAGS = "ica:";

    private final int number;
    private final String dutch;
    private final String french;
    private final String english;

    Principle(int number, String dutch, String french, String english) {
        this.number = number;
        this.dutch = dutch;
        this.french = french;
        this.english = english;
    }

    /// {@return its place in the list of the principles, 1 to 7}
    public int number() {
        return number;
    }

    /// {@return its tag, `ica:1` to `ica:7`}
    public String tag() {
        return TAGS + number();
    }

    /// {@return what it is called}
    ///
    /// @param language `nl`, `fr` or `en`; any other reads Dutch
    public String title(String language) {
        return switch (language) {
            case "fr" -> french;
            case "en" -> english;
            default -> dutch;
        };
    }

    /// {@return the principle with this tag, if it is one}
    public static Optional<Principle> of(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst();
    }
}
