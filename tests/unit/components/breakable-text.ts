import { relative, resolve } from "node:path";
import {
  isArrowFunction,
  isBinaryExpression,
  isConditionalExpression,
  isFunctionDeclaration,
  isIdentifier,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxSelfClosingElement,
  isJsxText,
  isParenthesizedExpression,
  isReturnStatement,
  isStringLiteral,
  type JsxElement,
  type Node,
  SyntaxKind,
} from "typescript/unstable/ast";
import { API, type Checker, SignatureKind, type Type, TypeFlags } from "typescript/unstable/sync";

/** What a child in JSX may put into its parent. */
type Child = {
  /** Text of its own, not within an element. */
  text: boolean;
  /** Whether it may be there at one time and not at another, or be more at one time than at another. */
  comesAndGoes: boolean;
};

/**
 * Where a translated page would break. A browser's translator puts an element in the place of each text, and React
 * knows nothing of it: it can no longer remove that text, nor put anything before it. So a text of its own must not come
 * and go, nor stand beside anything that does; within an element it may.
 * @param files the paths to look into, from the root of the repository
 * @returns `path:line` of each parent of such children
 */
export function breakableTexts(files: RegExp): string[] {
  const api = new API();
  try {
    const [project] = api.updateSnapshot({ openProjects: [resolve("tsconfig.json")] }).getProjects();
    if (!project) throw new Error("tsconfig.json names no project.");
    return project.program
      .getSourceFileNames()
      .map((path) => ({ path: relative(".", path), file: project.program.getSourceFile(path) }))
      .flatMap(({ path, file }) =>
        file && files.test(path)
          ? breakableIn(file, project.checker).map((at) => `${path}:${file.text.slice(0, at).split("\n").length}`)
          : [],
      );
  } finally {
    api.close();
  }
}

/** Positions in the file, in order. */
function breakableIn(file: Node, checker: Checker): number[] {
  const found = new Set<number>();
  visit(file);
  return [...found].sort((a, b) => a - b);

  function visit(node: Node): void {
    if ((isJsxElement(node) || isJsxFragment(node)) && standsBesideWhatVaries(node.children, checker)) {
      found.add(node.children.pos);
    }
    for (const [at, one] of alternativesIn(node).entries()) {
      for (const other of alternativesIn(node).slice(at + 1)) {
        for (const { children } of turnedIntoEachOther(one, other)) found.add(children.pos);
      }
    }
    node.forEachChild(visit);
  }
}

function standsBesideWhatVaries(nodes: readonly Node[], checker: Checker): boolean {
  const children = nodes.flatMap((child) => childrenOf(child, checker));
  return children.some(
    ({ text, comesAndGoes }, at) =>
      text &&
      children.length > 1 &&
      (comesAndGoes || children.some((other, place) => place !== at && other.comesAndGoes)),
  );
}

/** The elements of which a choice shows one: the branches of a condition, the returns of a function. */
function alternativesIn(node: Node): JsxElement[] {
  if (isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(alternativesOf);
  if (isFunctionDeclaration(node) || isArrowFunction(node)) return node.body ? returnsIn(node.body) : [];
  return [];
}

function alternativesOf(node: Node): JsxElement[] {
  if (isJsxElement(node)) return [node];
  if (isParenthesizedExpression(node)) return alternativesOf(node.expression);
  return isConditionalExpression(node) ? alternativesIn(node) : [];
}

function returnsIn(node: Node): JsxElement[] {
  if (isReturnStatement(node)) return node.expression ? alternativesOf(node.expression) : [];
  if (isFunctionDeclaration(node) || isArrowFunction(node)) return [];
  const found: JsxElement[] = [];
  node.forEachChild((child) => void found.push(...returnsIn(child)));
  return found;
}

/** React makes the one element of the other where both are of one kind, down to texts that stand beside something else. */
function turnedIntoEachOther(one: JsxElement, other: JsxElement): JsxElement[] {
  if (tagOf(one) !== tagOf(other)) return [];
  const [mine, yours] = [one, other].map(({ children }) => children.filter((child) => !isLayout(child)));
  if (!mine || !yours) return [];
  if (mine.map(kindOf).join() !== yours.map(kindOf).join()) return [one, other].filter(isMixed);
  return mine.flatMap((child, at) => {
    const twin = yours[at];
    return isJsxElement(child) && twin && isJsxElement(twin) ? turnedIntoEachOther(child, twin) : [];
  });
}

const isMixed = ({ children }: JsxElement) =>
  children.filter((child) => !isLayout(child)).length > 1 && children.some(isProse);
const isLayout = (node: Node) => isJsxText(node) && node.text.trim() === "" && node.text.includes("\n");
const isProse = (node: Node) => isJsxText(node) && node.text.trim() !== "";

/** With its key, since React makes no element of one with another. */
function tagOf({ openingElement }: JsxElement): string {
  const key = openingElement.attributes.getText().match(/\bkey=("[^"]*")/)?.[1] ?? "";
  return openingElement.tagName.getText() + key;
}

function kindOf(node: Node): string {
  if (isJsxElement(node)) return tagOf(node);
  return isJsxSelfClosingElement(node) ? node.tagName.getText() : isJsxText(node) ? "text" : "expression";
}

/** A fragment's children are its parent's; blank text counts for nothing, since translators pass over it. */
function childrenOf(node: Node, checker: Checker): Child[] {
  if (isJsxText(node)) return node.text.trim() === "" ? [] : [{ text: true, comesAndGoes: false }];
  if (isStringLiteral(node)) return node.text.trim() === "" ? [] : [{ text: true, comesAndGoes: false }];
  if (isJsxFragment(node)) return node.children.flatMap((child) => childrenOf(child, checker));
  if (isJsxExpression(node)) return node.expression ? childrenOf(node.expression, checker) : [];
  if (isParenthesizedExpression(node)) return childrenOf(node.expression, checker);
  if (isJsxElement(node)) return [elementOf(node.openingElement.tagName, checker)];
  if (isJsxSelfClosingElement(node)) return [elementOf(node.tagName, checker)];
  if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken) {
    return childrenOf(node.right, checker).map(({ text }) => ({ text, comesAndGoes: true }));
  }
  if (isConditionalExpression(node)) {
    const [yes, no] = [childrenOf(node.whenTrue, checker), childrenOf(node.whenFalse, checker)];
    const all = [...yes, ...no];
    const staysText =
      yes.length === 1 && no.length === 1 && all.every(({ text, comesAndGoes }) => text && !comesAndGoes);
    return [{ text: all.some(({ text }) => text), comesAndGoes: !staysText }];
  }
  const type = checker.getTypeAtLocation(node);
  if (!type) return [];
  // What a caller hands over may be anything, but is rarely another thing at another time.
  return [isReactNode(type, checker) ? { text: true, comesAndGoes: false } : childOfType(type, checker)];
}

function elementOf(tag: Node, checker: Checker): Child {
  const component = isIdentifier(tag) && /^[a-z]/.test(tag.text) ? undefined : checker.getTypeAtLocation(tag);
  const [call] = component ? checker.getSignaturesOfType(component, SignatureKind.Call) : [];
  const result = call && checker.getReturnTypeOfSignature(call);
  if (!result || isReactNode(result, checker)) return { text: false, comesAndGoes: false };
  return childOfType(result, checker);
}

function childOfType(type: Type, checker: Checker): Child {
  const types = type.isUnionType() ? type.getTypes() : [type];
  const some = (flags: TypeFlags) => types.some((part) => (part.flags & flags) !== 0);
  return {
    text: some(TypeFlags.StringLike | TypeFlags.NumberLike),
    comesAndGoes:
      some(TypeFlags.Null | TypeFlags.Undefined | TypeFlags.BooleanLike) ||
      types.some((part) => checker.isArrayLikeType(part)),
  };
}

function isReactNode(type: Type, checker: Checker): boolean {
  return /\bReactNode\b/.test(checker.typeToString(type));
}
