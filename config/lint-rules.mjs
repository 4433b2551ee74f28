// Our own rules for oxlint: limits that know constructors and tests, and names of methods. Each rule has a fixture in
// config/fixtures/lint-rules; lint-rules.spec.mjs checks them.

/** A constructor that only takes what is injected may take any number. */
function isInjected(node) {
  const isConstructor = node.parent?.type === 'MethodDefinition' && node.parent.kind === 'constructor';
  return isConstructor && node.params.every((parameter) => parameter.type === 'TSParameterProperty');
}

/** `describe(…)` is a heading, not a function; the tests below it are. */
function isDescribe(node) {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' || !parent.arguments.includes(node)) return false;
  return /^describe\b/.test(nameOf(parent.callee));
}

function nameOf(callee) {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return nameOf(callee.object);
  return callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression'
    ? nameOf(callee.callee ?? callee.tag)
    : '';
}

/** Lines of code: neither blank nor comments. */
function linesOf(node, text) {
  return text
    .slice(node.range[0], node.range[1])
    .split('\n')
    .filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;
}

function onFunctions(check) {
  return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
}

const ONE_NUMBER = { schema: [{ type: 'integer' }] };

const maxParams = {
  meta: ONE_NUMBER,
  create(context) {
    const [max] = context.options;
    return onFunctions((node) => {
      if (node.params.length <= max || isInjected(node)) return;
      context.report({
        node,
        message: `${node.params.length} parameters, at most ${max}: name them in an object`,
      });
    });
  },
};

const maxFunctionLines = {
  meta: ONE_NUMBER,
  create(context) {
    const [max] = context.options;
    return onFunctions((node) => {
      if (isDescribe(node)) return;
      const lines = linesOf(node, context.sourceCode.text);
      if (lines > max) context.report({ node, message: `${lines} lines, at most ${max}: split it` });
    });
  },
};

/** Names without a verb: a call such as `rules.of(centre)` does not say what it does. */
const BARE_WORDS = new Set(
  (
    'about after all around at before between by each every for from his in into it its mine most near next now of off ' +
    'on one other others ours out over own see since that their theirs this those to under until with within without'
  ).split(' '),
);

/** Names of methods that were replaced by names with a verb and an object. */
const RETIRED_METHODS = new Set(
  'channelsFor counts endAll forget holdEnded letLapse look makeOne roomsJson signedIn slotIn touch use withoutSession'.split(
    ' ',
  ),
);

/** `personOf` and `tokenFor` name what is returned, and not what is done. */
const ENDS_WITH_PREPOSITION = /[a-z](Of|For)$/;

function isPublicMethod(node) {
  if (node.computed || node.key.type !== 'Identifier') return false;
  if (node.type !== 'TSMethodSignature' && node.kind !== 'method') return false;
  return node.accessibility !== 'private' && node.accessibility !== 'protected';
}

const methodNames = {
  create(context) {
    const check = (node) => {
      if (!isPublicMethod(node)) return;
      const { name } = node.key;
      if (!BARE_WORDS.has(name) && !RETIRED_METHODS.has(name) && !ENDS_WITH_PREPOSITION.test(name)) return;
      context.report({
        node: node.key,
        message: `\`${name}\`: a public method is named with a verb and its object`,
      });
    };
    return { MethodDefinition: check, TSAbstractMethodDefinition: check, TSMethodSignature: check };
  },
};

export default {
  meta: { name: 'birlik' },
  rules: { 'max-params': maxParams, 'max-function-lines': maxFunctionLines, 'method-names': methodNames },
};
