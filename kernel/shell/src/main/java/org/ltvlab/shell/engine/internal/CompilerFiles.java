package org.ltvlab.shell.engine.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Where the compiler of cells finds classes: the platform's, of which most are {@link PlatformList listed}, and all others in {@link Libraries}. */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private final PlatformList platform = PlatformList.told();
    private final Libraries libraries;
    private final List<Path> offered;
    private final ImportIndex index;
    private final ClassLoader noProcessors = new ClassLoader("no processors", null) {};

    /**
     * The compiler's files with quick libraries.
     *
     * @param offeredPackages packages whose libraries completion suggests imports from
     * @param index says when they are wanted
     */
    CompilerFiles(
            StandardJavaFileManager standard, Libraries libraries, List<String> offeredPackages, ImportIndex index) {
        super(standard);
        this.index = index;
        this.libraries = libraries;
        this.offered = libraries.holding(offeredPackages);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH && !recurse) {
            return kinds.contains(JavaFileObject.Kind.CLASS) ? libraries.classes(packageName) : List.of();
        }
        if (!recurse && kinds.contains(JavaFileObject.Kind.CLASS) && platform.has(location, packageName)) {
            return platform.classes(packageName);
        }
        return super.list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Library.Named ours ? ours.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean hasLocation(Location location) {
        // Cells have no annotation processors; a place without any keeps the compiler from looking into every jar.
        return location == StandardLocation.ANNOTATION_PROCESSOR_PATH || super.hasLocation(location);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
        return location == StandardLocation.ANNOTATION_PROCESSOR_PATH ? noProcessors : super.getClassLoader(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        boolean isFirstAsked = location == StandardLocation.PLATFORM_CLASS_PATH;
        if (isFirstAsked ? !index.awaitWanted() : index.isForgotten()) {
            return List.of();
        }
        return location == StandardLocation.CLASS_PATH ? offered : fileManager.getLocationAsPaths(location);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }
}
