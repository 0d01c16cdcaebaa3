export const sidebar = [{ text: "One\u0021", base: '/', items: [{ link: 'one' }, { link: -1 }] }]
