package coop.meent.core.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.FileKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final Map<FileKind, Long> IMAGES = Map.of(FileKind.IMAGE, 50_000_000L);

    @TempDir private Path folder;

    private static Looked look(Path file) throws IOException {
        return new Arrival(file, "boom.jpg", IMAGES, "photo").look();
    }

    private static Landed landed(Path file) throws IOException {
        return switch (look(file)) {
            case Looked.Fine(var landed) -> landed;
            case Looked.Refused(var problem) -> throw new AssertionError(problem.key());
        };
    }

    private static String problem(Path file) throws IOException {
        return switch (look(file)) {
            case Looked.Fine(var landed) -> throw new AssertionError(landed.toString());
            case Looked.Refused(var problem) -> problem.key();
        };
    }

    private static String corner(BufferedImage picture, boolean right, boolean below) {
        int x = picture.getWidth() * (right ? 3 : 1) / 4;
        int y = picture.getHeight() * (below ? 3 : 1) / 4;
        var colour = new Color(picture.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        boolean blue = colour.getBlue() > 128;
        return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "-";
    }

    private static String corners(Path file) throws IOException {
        var seen = ImageIO.read(file.toFile());
        return corner(seen, false, false)
                + corner(seen, true, false)
                + corner(seen, false, true)
                + corner(seen, true, true);
    }

    @ParameterizedTest(name = "held as {0}, the corners are {1}")
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
    })
    void a_photograph_is_turned_as_the_camera_was_held(int orientation, String corners)
            throws IOException {
        var landed = landed(Camera.held(folder, orientation, Camera.quarters(160, 80)));

        assertThat(corners(landed.content())).isEqualTo(corners);
        assertThat(landed.width()).isEqualTo(orientation < 5 ? 160 : 80);
        assertThat(landed.height()).isEqualTo(orientation < 5 ? 80 : 160);
    }

    @Test
    void nothing_tells_where_a_photograph_was_taken() throws IOException {
        var sent = Camera.held(folder, 1, Camera.quarters(2_000, 1_500));
        assertThat(Files.readString(sent, StandardCharsets.ISO_8859_1)).contains(Camera.PLACE);

        var landed = landed(sent);

        assertThat(landed.variants()).containsOnlyKeys(".thumb", ".page");
        assertThat(landed.variants().values()).allSatisfy(it -> assertThat(clean(it)).isTrue());
        assertThat(clean(landed.content())).isTrue();
    }

    private static boolean clean(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return !text.contains("Exif") && !text.contains("Antwerpen");
    }

    @Test
    void what_is_as_we_write_it_stays_byte_for_byte() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 24; i++) {
            var format = new String[] {"jpeg", "png", "gif"}[i % 3];
            var first = landed(Camera.written(folder, format, painted(random)));
            var bytes = Files.readAllBytes(first.content());
            var again = Files.write(folder.resolve("again-" + i), bytes);

            var second = landed(again);

            assertThat(Files.readAllBytes(second.content()))
                    .as("%s %d", format, i)
                    .isEqualTo(bytes);
            assertThat(second.hash()).isEqualTo(first.hash());
            assertThat(second.content()).as("not even written anew").isEqualTo(again);
        }
    }

    private static BufferedImage painted(Random random) {
        int width = 1 + random.nextInt(random.nextBoolean() ? 3_000 : 40);
        int height = 1 + random.nextInt(400);
        var type = random.nextBoolean() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_3BYTE_BGR;
        var picture = new BufferedImage(width, height, type);
        for (int i = 0; i < 500; i++) {
            picture.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt());
        }
        return picture;
    }

    @Test
    void words_behind_the_last_pixel_are_not_kept() throws IOException {
        for (var format : new String[] {"jpeg", "png"}) {
            var first = landed(Camera.written(folder, format, Camera.quarters(80, 60)));
            var longer = folder.resolve("longer." + format);
            Files.write(longer, Files.readAllBytes(first.content()));
            Files.writeString(longer, "wachtwoord", StandardOpenOption.APPEND);

            var second = landed(longer);

            assertThat(Files.readString(second.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("wachtwoord");
        }
    }

    @Test
    void a_large_one_becomes_as_large_as_a_screen() throws IOException {
        var landed = landed(Camera.written(folder, "jpeg", Camera.quarters(6_000, 3_000)));

        assertThat(landed.width()).isEqualTo(2_560);
        assertThat(landed.height()).isEqualTo(1_280);
        assertThat(
                        ImageIO.read(requireNonNull(landed.variants().get(".thumb")).toFile())
                                .getWidth())
                .isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(ints = {7_000, 100_000})
    void a_bomb_is_refused_by_its_head(int side) throws IOException {
        assertThat(problem(Camera.bomb(folder, side))).isEqualTo("files.problem.pixels");
    }

    @Test
    void what_is_no_picture_is_none_whatever_its_name() throws IOException {
        var script = Files.writeString(folder.resolve("a.jpg"), "<script>alert(1)</script>");
        var broken = Files.write(folder.resolve("b.jpg"), new byte[] {-1, -40, -1, -32, 0, 16, 1});
        var cut = Camera.bomb(folder, 100);

        assertThat(problem(script)).isEqualTo("files.problem.kind");
        assertThat(problem(broken)).isEqualTo("files.problem.picture");
        assertThat(problem(cut)).isEqualTo("files.problem.picture");
        assertThat(problem(Files.createFile(folder.resolve("c")))).isEqualTo("files.problem.empty");
    }
}
