import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Brings the classes of an old jar to a class file version that a cache of loaded classes takes up (50 and later): the same code, with the frames
/// that the quick verifier reads. picocli is built for Java 5; reading and verifying it the old way took a quarter of a second of every start.
final class ClassFiles {
    private static final int FIRST_WITH_FRAMES = 50;
    private static final int JAVA_8 = 52;

    private ClassFiles() {}

    static void modernise(Path jar) throws IOException {
        Path beside = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile old = new ZipFile(jar.toFile()); URLClassLoader itself = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(beside))) {
            ClassFile format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(itself).orElse(ClassHierarchyResolver.defaultResolver())));
            for (ZipEntry entry : Collections.list(old.entries())) {
                byte[] content = old.getInputStream(entry).readAllBytes();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                out.write(entry.getName().endsWith(".class") ? modern(format, content) : content);
                out.closeEntry();
            }
        }
        Files.move(beside, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] modern(ClassFile format, byte[] content) {
        ClassModel model = format.parse(content);
        if (model.majorVersion() >= FIRST_WITH_FRAMES) {
            return content;
        }
        return format.transformClass(model, ClassTransform.transformingMethodBodies((code, element) -> code.with(element)).andThen((type, element) -> {
            if (element instanceof ClassFileVersion) {
                type.withVersion(JAVA_8, 0);
            } else {
                type.with(element);
            }
        }));
    }
}
