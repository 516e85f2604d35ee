package coop.meent.core.themes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour in OKLCH, as the tokens of a theme are written; browsers' inputs speak hexadecimal
/// sRGB.
///
/// @param lightness from 0, black, to 1, white
/// @param chroma 0 is grey; what screens show ends at about .37
/// @param hue in degrees
public record Colour(double lightness, double chroma, double hue) {
    private static final Pattern OKLCH =
            Pattern.compile("oklch\\(\\s*([\\d.]+)(%?)\\s+([\\d.]+)\\s+([\\d.]+)(?:deg)?\\s*\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");

    /// {@return the colour that a style sheet or a browser's input writes so; empty for anything
    /// else}
    public static Optional<Colour> parse(String text) {
        var hex = HEX.matcher(text.strip());
        if (hex.matches()) {
            return Optional.of(ofRgb(Integer.parseInt(hex.group(1), 16)));
        }
        var oklch = OKLCH.matcher(text.strip());
        if (!oklch.matches()) {
            return Optional.empty();
        }
        double scale = oklch.group(2).isEmpty() ? 1 : 100;
        return Optional.of(
                new Colour(
                        Double.parseDouble(oklch.group(1)) / scale,
                        Double.parseDouble(oklch.group(3)),
                        Double.parseDouble(oklch.group(4))));
    }

    private static Colour ofRgb(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double l = Math.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
        double m = Math.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
        double s = Math.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
        double a = 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s;
        double bee = .0259040371 * l + .7827717662 * m - .8086757660 * s;
        return new Colour(
                .2104542553 * l + .7936177850 * m - .0040720468 * s,
                Math.hypot(a, bee),
                (Math.toDegrees(Math.atan2(bee, a)) + 360) % 360);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    /// {@return red, green and blue as light, each from 0 to 1; what no screen shows is cut off}
    double[] light() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        double s = Math.pow(lightness - .0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            Math.clamp(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s, 0, 1),
            Math.clamp(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s, 0, 1),
            Math.clamp(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s, 0, 1)
        };
    }

    /// {@return the colour as `#rrggbb`}
    public String hex() {
        var hex = new StringBuilder("#");
        for (double value : light()) {
            double channel =
                    value <= .0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - .055;
            hex.append(String.format(Locale.ROOT, "%02x", Math.round(channel * 255)));
        }
        return hex.toString();
    }

    /// {@return the same hue, lighter or darker, with more or less colour}
    public Colour shifted(double lighter, double chromaFactor) {
        return new Colour(Math.clamp(lightness + lighter, 0, 1), chroma * chromaFactor, hue);
    }

    /// {@return the same hue with this lightness, and with no more than this chroma}
    public Colour at(double otherLightness, double mostChroma) {
        return new Colour(otherLightness, Math.min(chroma, mostChroma), hue);
    }
}
