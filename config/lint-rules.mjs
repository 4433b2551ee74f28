// Rules of our own for oxlint: limits that know what a constructor and a test are.

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

export default {
  meta: { name: 'birlik' },
  rules: { 'max-params': maxParams, 'max-function-lines': maxFunctionLines },
};
