package org.sira.conventions;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;

/** Reads Java files with the compiler's own parser: the methods with their lengths, and the texts. */
final class JavaFiles {

  private static final Set<String> LOGGING = Set.of("trace", "debug", "info", "warn", "error");

  /** A method and the lines from its opening to its closing brace. */
  record Method(Path file, String name, int lines) {}

  /** A text in the code; {@code forPeople} unless it stands in a log, an exception, an assertion or an annotation. */
  record Text(Path file, String value, boolean forPeople) {}

  private final List<Method> methods = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  JavaFiles(List<Path> files) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null,
        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files));
    try {
      task.parse().forEach(unit -> new Reader(unit, Trees.instance(task)).scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Method> methods() {
    return methods;
  }

  List<Text> texts() {
    return texts;
  }

  private final class Reader extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Path file;

    Reader(CompilationUnitTree unit, Trees trees) {
      this.unit = unit;
      this.trees = trees;
      file = Path.of(unit.getSourceFile().toUri());
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      if (method.getBody() != null) {
        var positions = trees.getSourcePositions();
        var from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
        var to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
        methods.add(new Method(file, method.getName().toString(), (int) (to - from + 1)));
      }
      return super.visitMethod(method, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      if (literal.getValue() instanceof String value) {
        texts.add(new Text(file, value, forPeople(getCurrentPath())));
      }
      return super.visitLiteral(literal, none);
    }

    private boolean forPeople(TreePath path) {
      for (Tree around : path) {
        if (around instanceof ThrowTree || around instanceof AnnotationTree
            || around instanceof NewClassTree made && made.getIdentifier().toString().matches(".*(Exception|Error|Refused)")
            || around instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select
                && LOGGING.contains(select.getIdentifier().toString())) {
          return false;
        }
      }
      return true;
    }
  }
}
