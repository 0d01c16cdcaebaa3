package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"png, PNG", "gif, GIF", "jpg, JPEG"})
  void whatAnotherLibraryWritesIsRead(String format, String kind) throws Exception {
    Path file = folder.resolve("picture");
    BufferedImage image = new BufferedImage(300, 17, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    assertThat(Picture.of(file)).isEqualTo(new Picture(kind, 300, 17));
  }

  /** Of the specification of the format; each has a form of its own. */
  @ParameterizedTest
  @CsvSource({
    "524946460000000057454250565038200000000030010 09d012a2c011100, 300, 17",
    "5249464600000000574542505650384c000000002f2b010400, 300, 17",
    "52494646000000005745425056503858 0a000000000000002b0100100000, 300, 17",
    "524946460000000057454250, 0, 0",
  })
  void everyFormOfWebpIsRead(String hex, int width, int height) throws Exception {
    Path file = folder.resolve("picture.webp");
    Files.write(file, HexFormat.of().parseHex(hex.replace(" ", "")));
    assertThat(Picture.of(file)).isEqualTo(new Picture("WebP", width, height));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<svg width='24' height=\"12.4px\"/> | 24 | 12",
        "`<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg\n viewBox='0,0,8 9'>` | 8 | 9",
        "<svg width='100%' height='100%' viewBox='0 0 30 40'> | 30 | 40",
        "<svg stroke-width='3' width='2em'> | 0 | 0",
        "<svg> | 0 | 0",
      })
  void aDrawingHasTheSizeOfItsFirstTag(String text, int width, int height) throws Exception {
    Path file = folder.resolve("drawing.SVG");
    Files.writeString(file, text);
    assertThat(Picture.of(file)).isEqualTo(new Picture("SVG", width, height));
  }

  @Test
  void whatEndsTooEarlyHasNoSizeAndWhatIsNoneIsNone() throws Exception {
    Path file = folder.resolve("file");
    Files.write(file, Base64.getDecoder().decode("/9j/4A=="));
    assertThat(Picture.of(file)).isEqualTo(new Picture("JPEG", 0, 0));
    assertThat(new Picture("JPEG", 0, 0).sentence()).isEqualTo("JPEG");
    Files.writeString(file, "%PDF-1.7");
    assertThat(Picture.of(file)).isNull();
    assertThat(Picture.of(folder)).isNull();
    assertThat(Picture.of(folder.resolve("missing"))).isNull();
  }
}
