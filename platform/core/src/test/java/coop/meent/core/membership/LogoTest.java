package coop.meent.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {
    @Test
    void a_picture_is_drawn_anew_and_made_small() throws IOException {
        var drawn = Logo.of(picture("jpeg", 1200, 600, BufferedImage.TYPE_INT_RGB));

        assertThat(drawn).isInstanceOf(Logo.Drawn.Fine.class);
        var logo = ((Logo.Drawn.Fine) drawn).logo();
        var small = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(small.getWidth()).isEqualTo(256);
        assertThat(small.getHeight()).isEqualTo(128);
        assertThat(logo.hash()).hasSize(16);
    }

    @Test
    void a_small_picture_keeps_its_size() throws IOException {
        var drawn = Logo.of(picture("png", 40, 30, BufferedImage.TYPE_INT_ARGB));

        var logo = ((Logo.Drawn.Fine) drawn).logo();
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth()).isEqualTo(40);
    }

    @Test
    void too_many_pixels_are_refused_before_they_unfold() throws IOException {
        var drawn = Logo.of(picture("png", 9_000, 10, BufferedImage.TYPE_BYTE_BINARY));

        assertThat(refusal(drawn)).isEqualTo("organisation.problem.logo.pixels");
    }

    @Test
    void what_is_no_picture_is_refused() throws IOException {
        var svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(picture("png", 40, 40, BufferedImage.TYPE_INT_RGB), 60);

        assertThat(refusal(Logo.of(svg))).isEqualTo("organisation.problem.logo.format");
        assertThat(refusal(Logo.of(new byte[0]))).isEqualTo("organisation.problem.logo.format");
        assertThat(refusal(Logo.of(cut))).isEqualTo("organisation.problem.logo.format");
        assertThat(refusal(Logo.of(new byte[Logo.LARGEST + 1])))
                .isEqualTo("organisation.problem.logo.large");
    }

    private static String refusal(Logo.Drawn drawn) {
        assertThat(drawn).isInstanceOf(Logo.Drawn.Refused.class);
        return ((Logo.Drawn.Refused) drawn).problem().key();
    }

    private static byte[] picture(String format, int width, int height, int type)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, bytes);
        return bytes.toByteArray();
    }
}
